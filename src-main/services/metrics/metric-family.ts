/** Values of labels, in the order of their names. */
type LabelValues = readonly string[];

/** A value with the labels it belongs to, by name. */
export interface Labelled<Value> {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: Value;
}

interface Heading {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
}

const headingLines = ({ name, help }: Heading, type: string): readonly string[] => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];

/** `{operation="import.apply",result="ok"}`; values are of closed lists, and escaped all the same. */
const labelText = (names: readonly string[], values: LabelValues): string =>
  (names.length === 0 ? '' : `{${names.map((name, at) => `${name}="${(values[at] ?? '').replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`).join(',')}}`);

const named = ({ labels }: Heading, values: LabelValues): Readonly<Record<string, string>> => Object.fromEntries(labels.map((label, at) => [label, values[at] ?? '']));

/** Values by labels (Prometheus text format 0.0.4). */
class ByLabels<Value> {
  readonly #held = new Map<string, { readonly labels: LabelValues; value: Value }>();

  change(labels: LabelValues, start: () => Value, change: (value: Value) => Value): void {
    const key = JSON.stringify(labels);
    const held = this.#held.get(key);
    if (held === undefined) this.#held.set(key, { labels, value: change(start()) });
    else held.value = change(held.value);
  }

  *sorted(): Generator<readonly [LabelValues, Value]> {
    for (const key of [...this.#held.keys()].toSorted()) {
      const held = this.#held.get(key);
      if (held !== undefined) yield [held.labels, held.value];
    }
  }
}

/** What only grows. */
export class Counter {
  readonly #heading: Heading;
  readonly #values = new ByLabels<number>();

  constructor(heading: Heading) {
    this.#heading = heading;
  }

  add(labels: LabelValues, amount = 1): void {
    if (amount > 0) this.#values.change(labels, () => 0, (value) => value + amount);
  }

  values(): readonly Labelled<number>[] {
    return [...this.#values.sorted()].map(([labels, value]) => ({ labels: named(this.#heading, labels), value }));
  }

  lines(): readonly string[] {
    const { name, labels: names } = this.#heading;
    return [...headingLines(this.#heading, 'counter'), ...[...this.#values.sorted()].map(([labels, value]) => `${name}${labelText(names, labels)} ${value}`)];
  }
}

export interface Distribution {
  readonly bounds: readonly number[];
  /** How many were at most the bound of the same place. */
  readonly within: readonly number[];
  readonly count: number;
  readonly sum: number;
}

type Observed = Omit<Distribution, 'bounds'>;

/** How many were at most so long, or so large. */
export class Histogram {
  readonly #heading: Heading;
  readonly #bounds: readonly number[];
  readonly #values = new ByLabels<Observed>();

  constructor(heading: Heading, bounds: readonly number[]) {
    this.#heading = heading;
    this.#bounds = bounds;
  }

  observe(labels: LabelValues, amount: number): void {
    const start = (): Observed => ({ within: this.#bounds.map(() => 0), count: 0, sum: 0 });
    this.#values.change(labels, start, ({ within, count, sum }) => ({
      within: within.map((value, at) => value + (amount <= (this.#bounds[at] ?? 0) ? 1 : 0)), count: count + 1, sum: sum + amount,
    }));
  }

  values(): readonly Labelled<Distribution>[] {
    return [...this.#values.sorted()].map(([labels, observed]) => ({ labels: named(this.#heading, labels), value: { bounds: this.#bounds, ...observed } }));
  }

  lines(): readonly string[] {
    const { name, labels: names } = this.#heading;
    return [...headingLines(this.#heading, 'histogram'), ...[...this.#values.sorted()].flatMap(([labels, { within, count, sum }]) => [
      ...this.#bounds.map((bound, at) => `${name}_bucket${labelText([...names, 'le'], [...labels, String(bound)])} ${within[at] ?? 0}`),
      `${name}_bucket${labelText([...names, 'le'], [...labels, '+Inf'])} ${count}`,
      `${name}_sum${labelText(names, labels)} ${sum}`,
      `${name}_count${labelText(names, labels)} ${count}`,
    ])];
  }
}

/** What is as it is at the moment. */
export const gaugeLines = (heading: Heading, values: readonly (readonly [labels: LabelValues, value: number])[]): readonly string[] =>
  [...headingLines(heading, 'gauge'), ...values.map(([labels, value]) => `${heading.name}${labelText(heading.labels, labels)} ${value}`)];
