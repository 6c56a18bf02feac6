import type { ReactElement } from 'react';

interface ColumnPlotProps {
  /** What is plotted, for those who do not see it. */
  readonly label: string;
  /** Of what the columns stand for, and of their numbers. */
  readonly heads: readonly [string, string];
  readonly columns: readonly { readonly name: string; readonly count: number; readonly text: string }[];
}

/** Numbers as columns that grow from one line; whoever does not see them hears a table. */
export function ColumnPlot({ label, heads: [head, numbers], columns }: ColumnPlotProps): ReactElement {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return (
    <figure className="column-plot">
      <div className="plot-columns" aria-hidden>
        {columns.map(({ name, count, text }) => (
          <div key={name} className="plot-column">
            <span className="plot-room"><span className="plot-count">{count === 0 ? '' : text}</span><span className="plot-bar" style={{ height: `${(count / most) * 100}%` }} data-none={count === 0 || undefined} /></span>
            <span className="plot-name">{name}</span>
          </div>
        ))}
      </div>
      <table className="sr">
        <caption>{label}</caption>
        <thead><tr><th scope="col">{head}</th><th scope="col">{numbers}</th></tr></thead>
        <tbody>{columns.map(({ name, text }) => <tr key={name}><th scope="row">{name}</th><td>{text}</td></tr>)}</tbody>
      </table>
    </figure>
  );
}
