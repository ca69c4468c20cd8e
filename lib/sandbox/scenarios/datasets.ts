import { guidOf } from "../endpoints/graph/guid";
import type { SandboxInsights } from "../types";

type Row = Record<string, string | number>;
type Dataset = SandboxInsights["datasets"][number];

const RANGES = ["LAST_MONTH", "LAST_3_MONTHS", "LAST_6_MONTHS", "LAST_1_YEAR", "LIFETIME"];
const ROWS = 40;
const DAY_MS = 86_400_000;

const CUSTOMERS = [
  { name: "Fabrikam", domain: "fabrikam.example", market: "United States", segment: "Small, Medium & Corporate" },
  { name: "Northwind Traders", domain: "northwindtraders.example", market: "Germany", segment: "Enterprise" },
  { name: "Tailspin Toys", domain: "tailspintoys.example", market: "Korea", segment: "Small, Medium & Corporate" },
  { name: "Adventure Works", domain: "adventure-works.example", market: "France", segment: "Enterprise" },
  { name: "Wide World Importers", domain: "wideworldimporters.example", market: "Japan", segment: "Enterprise" },
  { name: "Litware", domain: "litware.example", market: "United Kingdom", segment: "Small, Medium & Corporate" },
  { name: "Proseware", domain: "proseware.example", market: "Canada", segment: "Small, Medium & Corporate" },
  { name: "Woodgrove Bank", domain: "woodgrovebank.example", market: "Singapore", segment: "Enterprise" },
] as const;

const OFFICE = ["Exchange", "SharePoint", "Teams", "OneDrive"] as const;
const DYNAMICS = ["Dynamics 365 Sales Enterprise", "Dynamics 365 Customer Service", "Dynamics 365 Finance"] as const;
const AZURE = ["Virtual Machines", "Storage", "Azure SQL Database", "Azure Kubernetes Service"] as const;
const LEARNING = ["Azure Fundamentals", "Power BI Data Analyst", "Security Operations Analyst"] as const;

/** Every dataset of the sandbox's partner with its rows; months count back from `todayMs`. */
export function partnerDatasets(todayMs: number, partnerId: string, partnerName: string): SandboxInsights {
  const source = { todayMs, partnerId, partnerName };
  const tables = [
    customersAndTenants(source),
    seatsSubscriptionsAndRevenue(source),
    profile(source),
    azureUsage(source),
    officeUsage(source),
    licenceUsage("DynamicsUsage", DYNAMICS, source),
    licenceUsage("PowerBIUsage", ["Power BI Pro", "Power BI Premium Per User"], source),
    teamsUsageWorkload(source),
    trainingCompletions(source),
  ];
  return {
    datasets: tables.map((table) => table.dataset),
    rows: Object.fromEntries(tables.map((table) => [table.dataset.datasetName, table.rows])),
    casing: "camel",
    refusesInBody: false,
  };
}

interface Source {
  readonly todayMs: number;
  readonly partnerId: string;
  readonly partnerName: string;
}
interface Table {
  readonly dataset: Dataset;
  readonly rows: Row[];
}

function table(datasetName: string, metrics: string[], ranges: string[], rows: Row[]): Table {
  return {
    dataset: {
      datasetName,
      selectableColumns: Object.keys(rows[0] ?? {}),
      availableMetrics: metrics,
      availableDateRanges: ranges,
      minimumRecurrenceInterval: 24,
    },
    rows,
  };
}

function repeat(make: (index: number) => Row, count = ROWS): Row[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError("An empty list has nothing to pick");
  return item;
}

/** Spreads numbers without looking regular, and always the same way. */
function amount(index: number, from: number, to: number): number {
  return from + ((index * 7919 + 104_729) % (to - from));
}

function monthOf(source: Source, index: number): string {
  const today = new Date(source.todayMs);
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1 - (index % 5), 1)).toISOString();
}

function dayOf(source: Source, daysAgo: number): string {
  return new Date(source.todayMs - daysAgo * DAY_MS).toISOString();
}

function customerColumns(index: number) {
  const customer = pick(CUSTOMERS, index);
  return {
    CustomerName: customer.name,
    CustomerTenantId: guidOf(`customer ${customer.domain}`),
    CustomerTpid: String(amount(index % CUSTOMERS.length, 600_000, 990_000)),
    CustomerSegment: customer.segment,
    CustomerMarket: customer.market,
  };
}

function customersAndTenants(source: Source): Table {
  const rows = repeat((index) => {
    const customer = pick(CUSTOMERS, index);
    return {
      PGAMpnId: source.partnerId,
      MPNId: source.partnerId,
      PartnerName: source.partnerName,
      ...customerColumns(index),
      CustomerStatus: index % 9 === 0 ? "New" : "Existing",
      CustomerTenantName: customer.name,
      CustomerTenantCountry: customer.market,
      TenantDomainName: customer.domain,
      Product: pick(["Microsoft 365", "Azure", "Dynamics 365"], index),
      SKU: pick(["Microsoft 365 E5", "Azure plan", "Dynamics 365 Sales Enterprise"], index),
      Month: monthOf(source, index),
      PartnerAttributionType: pick(["CSP Tier 1", "CPOR", "DPOR"], index),
      SalesChannel: "CSP",
      IsDuplicateRowForPGA: 0,
      AvailableSeats: amount(index, 10, 900),
      BilledRevenueUSD: amount(index, 20_000, 9_000_000) / 100,
      AzureConsumedRevenueUSD: amount(index + 3, 1_000, 4_000_000) / 100,
    };
  });
  const metrics = ["CustomerCount", "CustomerTenantCount", "TotalAvailableSeats", "TotalBilledRevenueUSD"];
  return table("CustomersAndTenants", metrics, RANGES, rows);
}

function seatsSubscriptionsAndRevenue(source: Source): Table {
  const rows = repeat((index) => ({
    PGAMpnId: source.partnerId,
    MPNId: source.partnerId,
    ...subscriptionColumns(source, `seats ${index}`, index),
    SubscriptionState: index % 11 === 0 ? "Suspended" : "Active",
    Month: monthOf(source, index),
    IsAutoRenew: index % 3 === 0 ? "No" : "Yes",
    ...customerColumns(index),
    Product: pick(["Microsoft 365", "Dynamics 365", "Power Platform"], index),
    SKU: pick(["Microsoft 365 Business Premium", "Dynamics 365 Finance", "Power Apps Premium"], index),
    PartnerName: source.partnerName,
    SolutionArea: pick(["Modern Work", "Business Applications", "Security"], index),
    PartnerAttributionType: "CSP Tier 1",
    SalesChannel: "CSP",
    TotalSoldSeats: amount(index, 50, 1_000),
    TotalAssignedSeats: amount(index, 20, 50),
    BilledRevenueUSD: amount(index, 10_000, 6_000_000) / 100,
    AzureConsumedRevenueUSD: 0,
  }));
  const metrics = ["SubscriptionCount", "CustomerCount", "TotalBilledRevenueUSD"];
  return table("SeatsSubscriptionsAndRevenue", metrics, RANGES, rows);
}

function profile(source: Source): Table {
  const cities = [
    ["Redmond", "United States"],
    ["Seoul", "Korea"],
    ["München", "Germany"],
  ] as const;
  const rows = repeat((index) => {
    const [city, country] = pick(cities, index);
    return {
      MPNId: index === 0 ? source.partnerId : String(Number(source.partnerId) + index),
      PartnerName: source.partnerName,
      PGA_MPNId: source.partnerId,
      PGA_PartnerName: source.partnerName,
      City: city,
      Country: country,
      HierarchyLevel: index === 0 ? "Global" : "Location",
    };
  }, cities.length);
  return table("Profile", [], [], rows);
}

function azureUsage(source: Source): Table {
  const rows = repeat((index) => ({
    PGAMpnId: source.partnerId,
    ...subscriptionColumns(source, `azure ${index % 12}`, index),
    SubscriptionState: "Active",
    Month: monthOf(source, index),
    ServiceName: pick(AZURE, index),
    MeterCategory: pick(AZURE, index),
    UsageUnits: "Hours",
    UsageQuantity: amount(index, 10, 7_200),
    ...customerColumns(index),
    MPNId: source.partnerId,
    PartnerName: source.partnerName,
    PartnerAttributionType: "PAL",
    SalesChannel: "CSP",
    TotalACR: amount(index, 1_000, 2_500_000) / 100,
  }));
  return table("AzureUsage", ["SubscriptionCount", "CustomerCount", "TotalUsageQuantity"], RANGES, rows);
}

function officeUsage(source: Source): Table {
  const rows = repeat((index) => ({
    ...customerColumns(index),
    WorkloadName: pick(OFFICE, index),
    Month: monthOf(source, index),
    PaidAvailableUnits: amount(index, 100, 2_000),
    MonthlyActiveUsers: amount(index, 10, 100),
    MPNId: source.partnerId,
    PartnerName: source.partnerName,
    PartnerLocationID: source.partnerId,
    PartnerAttributionType: "CSP Tier 1",
    IsDuplicateRowForPGA: 0,
  }));
  const metrics = ["CustomerCount", "CustomerTenantCount", "TotalPaidAvailableUnits", "TotalMonthlyActiveUsers"];
  return table("OfficeUsage", metrics, RANGES, rows);
}

function licenceUsage(datasetName: string, products: readonly string[], source: Source): Table {
  const rows = repeat((index) => ({
    PGAMpnId: source.partnerId,
    ...subscriptionColumns(source, `${datasetName} ${index}`, index),
    SubscriptionStatus: "Active",
    Month: monthOf(source, index),
    SKU: pick(products, index),
    SKUId: guidOf(`sku ${pick(products, index)}`),
    FreeVsPaidSKU: "Paid",
    SalesModel: "CSP",
    ...customerColumns(index),
    MPNId: source.partnerId,
    PartnerName: source.partnerName,
    PartnerAttachType: "CSP Tier 1",
    AvailableSeats: amount(index, 60, 400),
    AssignedSeats: amount(index, 30, 60),
    ActiveSeats: amount(index, 1, 30),
    ActiveUsagePercent: amount(index, 1, 100),
  }));
  const metrics = [
    "SubscriptionCount",
    "TotalAssignedSeats",
    "TotalActiveSeats",
    "CustomerCount",
    "CustomerTenantCount",
  ];
  return table(datasetName, metrics, RANGES, rows);
}

function teamsUsageWorkload(source: Source): Table {
  const rows = repeat((index) => ({
    CustomerId: String(amount(index % CUSTOMERS.length, 100_000, 500_000)),
    CustomerTenantId: customerColumns(index).CustomerTenantId,
    MonthKey: monthOf(source, index),
    SubWorkload: pick(["Chat", "Meetings", "Calling"], index),
    DesktopUsers: amount(index, 20, 800),
    WebUsers: amount(index, 5, 200),
    MobileUsers: amount(index, 5, 300),
    AllUpParticipants: amount(index, 30, 1_300),
  }));
  return table("TeamsUsageWorkload", ["CustomerTenantCount", "TotalAllUpParticipants"], RANGES, rows);
}

function trainingCompletions(source: Source): Table {
  const rows = repeat((index) => ({
    TrainingActivityId: guidOf(`training ${index}`),
    TrainingTitle: pick(LEARNING, index),
    TrainingType: index % 2 === 0 ? "Certification" : "Exam",
    AADUserId: guidOf(`learner ${index % 6}`),
    TrainingCompletionDate: dayOf(source, 10 + index * 3),
    Month: monthOf(source, index),
    IcMCP: "Yes",
    MCPID: String(amount(index % 6, 10_000_000, 20_000_000)),
    MPNId: source.partnerId,
    PartnerName: source.partnerName,
    PartnerCityLocation: "Redmond",
    PartnerCountryLocation: "United States",
  }));
  return table("TrainingCompletions", ["TrainingActivityCount"], RANGES, rows);
}

function subscriptionColumns(source: Source, name: string, index: number) {
  return {
    SubscriptionId: guidOf(`subscription ${name}`).toUpperCase(),
    SubscriptionStartDate: dayOf(source, 400 - index),
    SubscriptionEndDate: dayOf(source, -300 + index),
  };
}
