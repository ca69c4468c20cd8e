import type { Dataset } from "@/lib/microsoft/types";

/** Two datasets as insights lists them: one with ranges, one without. */
export const DATASETS: readonly Dataset[] = [
  {
    name: "CustomersAndTenants",
    selectableColumns: ["CustomerName", "CustomerMarket", "Month", "BilledRevenueUSD", "AvailableSeats", "Product"],
    metrics: ["CustomerCount", "TotalAvailableSeats"],
    dateRanges: ["LAST_MONTH", "LAST_3_MONTHS", "LAST_6_MONTHS", "LIFETIME"],
    minimumRecurrenceHours: 24,
  },
  {
    name: "Profile",
    selectableColumns: ["MPNId", "PartnerName", "Country"],
    metrics: [],
    dateRanges: [],
    minimumRecurrenceHours: null,
  },
];
