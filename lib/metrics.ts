type Labels = Readonly<Record<string, string>>;

/** Counts up, by labels. */
export interface Counter {
  add(labels: Labels, by?: number): void;
}

/** Sorts values into buckets, by labels. */
export interface Histogram {
  observe(labels: Labels, value: number): void;
}

interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  samples(): Promise<readonly string[]>;
}

/** A set of measurements and their text for Prometheus. */
export interface Registry {
  counter(name: string, help: string): Counter;
  histogram(name: string, help: string, buckets: readonly number[]): Histogram;
  /** `read` is asked whenever the text is; what it cannot tell is left out. */
  gauge(name: string, help: string, read: () => number | Promise<number>, labels?: Labels): void;
  /** The text exposition format, version 0.0.4. */
  text(): Promise<string>;
}

/** Makes an empty registry. A family that is named again is the same one. */
export function createRegistry(): Registry {
  const families = new Map<string, Family & { readonly use: unknown }>();
  const family = <Use>(made: Family & { readonly use: Use }): Use => {
    families.set(made.name, made);
    return made.use;
  };
  return {
    counter: (name, help) => family(counterFamily(name, help)),
    histogram: (name, help, buckets) => family(histogramFamily(name, help, buckets)),
    gauge: (name, help, read, labels = {}) => family(gaugeFamily(name, help, read, labels)),
    async text() {
      const blocks = await Promise.all([...families.values()].map(blockOf));
      return blocks.join("");
    },
  };
}

async function blockOf({ name, help, type, samples }: Family): Promise<string> {
  const lines = await samples();
  const escaped = help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
  return [`# HELP ${name} ${escaped}`, `# TYPE ${name} ${type}`, ...lines].map((line) => `${line}\n`).join("");
}

function counterFamily(name: string, help: string) {
  const values = new Map<string, number>();
  const use: Counter = {
    add(labels, by = 1) {
      const key = labelText(labels);
      values.set(key, (values.get(key) ?? 0) + by);
    },
  };
  const samples = async () => [...values].map(([labels, value]) => `${name}${labels} ${numberText(value)}`);
  return { name, help, type: "counter" as const, use, samples };
}

function gaugeFamily(name: string, help: string, read: () => number | Promise<number>, labels: Labels) {
  const samples = async () => {
    try {
      return [`${name}${labelText(labels)} ${numberText(await read())}`];
    } catch {
      return [];
    }
  };
  return { name, help, type: "gauge" as const, use: undefined, samples };
}

interface Series {
  readonly labels: Labels;
  readonly counts: number[];
  sum: number;
  count: number;
}

function histogramFamily(name: string, help: string, buckets: readonly number[]) {
  const all = new Map<string, Series>();
  const use: Histogram = {
    observe(labels, value) {
      const key = labelText(labels);
      const series = all.get(key) ?? { labels, counts: buckets.map(() => 0), sum: 0, count: 0 };
      all.set(key, series);
      // Cumulative: a value counts in every bucket that is wide enough for it.
      for (const [index, limit] of buckets.entries())
        if (value <= limit) series.counts[index] = (series.counts[index] ?? 0) + 1;
      series.sum += value;
      series.count += 1;
    },
  };
  const linesOf = ({ labels, counts, sum, count }: Series): string[] => [
    ...buckets.map((le, index) => `${name}_bucket${labelText({ ...labels, le: numberText(le) })} ${counts[index]}`),
    `${name}_bucket${labelText({ ...labels, le: "+Inf" })} ${count}`,
    `${name}_sum${labelText(labels)} ${numberText(sum)}`,
    `${name}_count${labelText(labels)} ${count}`,
  ];
  return { name, help, type: "histogram" as const, use, samples: async () => [...all.values()].flatMap(linesOf) };
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapedValue(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escapedValue(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? "+Inf" : "-Inf";
}
