// metrics: counters and gauges of this process, as Prometheus reads them. No label holds a person's data, and each has
// few values: a path of the list of endpoints, never the address that was asked.
// Format: https://prometheus.io/docs/instrumenting/exposition_formats/, version 0.0.4, checked 2026-11.

type Labels = Readonly<Record<string, string | number>>;

export interface Metrics {
  /** Adds to a counter; its name ends in `_total`. */
  count(name: keyof typeof COUNTERS, labels?: Labels, by?: number): void;
  /** Asked whenever the metrics are read. */
  gauge(name: keyof typeof GAUGES, read: () => number): void;
  text(): string;
}

const COUNTERS = {
  vitrine_requests_total: 'Requests by endpoint, method and status',
  vitrine_request_seconds_total: 'Time that requests took, by endpoint, in seconds',
  vitrine_entries_total: 'Ledger entries by what became of them',
  vitrine_conversions_total: 'Reports of orders by network, proof and what became of them',
  vitrine_rate_limited_total: 'Requests turned away by a limit, by whose limit it was',
  vitrine_database_errors_total: 'Times that the ledger could not be reached',
  vitrine_stock_offers_total: 'Offers asked about, by stock source and outcome',
} as const;
const GAUGES = {
  vitrine_queue_entries: 'Entries that wait for the database or are being written',
  vitrine_process_start_time_seconds: 'When the process started, seconds since 1970',
} as const;

export function createMetrics(): Metrics {
  const counters = new Map<string, Map<string, number>>();
  const gauges = new Map<string, () => number>();
  return {
    count(name, labels = {}, by = 1) {
      const series = counters.get(name) ?? new Map<string, number>();
      counters.set(name, series);
      const key = labelsText(labels);
      series.set(key, (series.get(key) ?? 0) + by);
    },
    gauge: (name, read) => void gauges.set(name, read),
    text() {
      const lines: string[] = [];
      for (const [name, help] of Object.entries(COUNTERS)) {
        const series = counters.get(name);
        if (series) lines.push(...family(name, help, 'counter', series));
      }
      for (const [name, help] of Object.entries(GAUGES)) {
        const read = gauges.get(name);
        if (read) lines.push(...family(name, help, 'gauge', new Map([['', read()]])));
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

const family = (name: string, help: string, type: string, series: ReadonlyMap<string, number>): string[] => [
  `# HELP ${name} ${help}.`,
  `# TYPE ${name} ${type}`,
  ...[...series].sort(([a], [b]) => (a < b ? -1 : 1)).map(([labels, value]) => `${name}${labels} ${value}`),
];

function labelsText(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return parts.length > 0 ? `{${parts.join(',')}}` : '';
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
