import { type ReactNode, useId } from 'react';

/** A section of a page, under its heading; `tools` stand at the end of the heading. */
export function Section(props: {
  readonly id?: string;
  readonly title: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  const made = useId();
  const id = props.id ?? made;
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <h2 id={`${id}-title`}>{props.title}</h2>
        {props.tools ? <div className="row">{props.tools}</div> : null}
      </div>
      {props.children}
    </section>
  );
}

/** Nothing is there yet: what to do so that there is. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children ? <p>{children}</p> : null}
    </div>
  );
}

/** A figure with what it counts. */
export function FigureBox({
  label,
  children,
  note,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly note?: ReactNode;
}) {
  return (
    <div className="figure">
      <span className="overline">{label}</span>
      <strong>{children}</strong>
      {note ? <span className="small soft">{note}</span> : null}
    </div>
  );
}
