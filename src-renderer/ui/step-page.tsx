import { Button, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

interface Step {
  readonly id: string;
  readonly label: string;
}

interface StepPageProps {
  readonly steps: readonly Step[];
  readonly at: string;
  readonly stepsLabel: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  /** Whether a step that lies behind can be gone back to. */
  readonly onStep?: (id: string) => void;
  readonly back?: { readonly label: string; readonly run: () => void } | undefined;
  /** What stands at the foot; the one filled button says what happens next. */
  readonly footer: ReactNode;
}

/** One page, some steps, one footer. The title says where you are. */
export function StepPage({ steps, at, stepsLabel, title, note, children, onStep, back, footer }: StepPageProps): ReactElement {
  const here = steps.findIndex(({ id }) => id === at);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was pressed went with the step before; the focus would be nowhere.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [at]);
  return (
    <div className="wizard">
      <header className="wizard-head">
        <div className="grow"><h1 className="page-title" ref={heading} tabIndex={-1}>{title}</h1>{note !== undefined && <p className="quiet">{note}</p>}</div>
        <ol className="steps" aria-label={stepsLabel}>
          {steps.map(({ id, label }, index) => (
            <li key={id} data-state={index === here ? 'here' : index < here ? 'done' : 'next'}>
              <UnstyledButton disabled={index >= here || onStep === undefined} aria-current={index === here ? 'step' : undefined} onClick={() => onStep?.(id)}>
                {index < here && <IconCheck size={13} stroke={2.2} aria-hidden />}{label}
              </UnstyledButton>
            </li>
          ))}
        </ol>
      </header>
      {children}
      <footer className="bar">
        {back !== undefined && <Button variant="subtle" className="back" onClick={back.run}>{back.label}</Button>}
        {footer}
      </footer>
    </div>
  );
}
