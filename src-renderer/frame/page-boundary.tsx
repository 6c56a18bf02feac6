import { Button } from '@mantine/core';
import { Component, useState, type ReactElement, type ReactNode } from 'react';
import { bridge } from '../bridge/bridge';
import { faultPlaces } from '../bridge/fault-places';
import { failureCopier } from '../bridge/tell-failure';
import { FAILURE_TEXTS } from '../texts/failure-texts';
import { FRAME_TEXTS } from '../texts/frame-texts';
import { EmptyState } from '../ui/empty-state';
import { CopyDetails } from '../ui/failure-dialog';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

/** A fault of one page leaves rail, menu and the other pages standing. Give it the place as its key: another place is another try. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly fault: string | undefined }> {
  override state: { readonly fault: string | undefined } = { fault: undefined };

  static getDerivedStateFromError(error: unknown): { readonly fault: string } {
    return { fault: faultPlaces(error) };
  }

  override componentDidCatch(error: unknown): void {
    // It is shown in its place; only the log has to hear of it.
    void bridge.tellFault?.(faultPlaces(error));
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return <Crashed fault={fault} onAgain={() => this.setState({ fault: undefined })} />;
  }
}

function Crashed({ fault, onAgain }: { readonly fault: string; readonly onAgain: () => void }): ReactElement {
  const [copy] = useState(() => failureCopier([FRAME_TEXTS.crashed.title, fault]));
  return (
    <EmptyState page title={FRAME_TEXTS.crashed.title} note={FRAME_TEXTS.crashed.text}>
      <Button variant="filled" onClick={onAgain}>{FRAME_TEXTS.crashed.again}</Button>
      <CopyDetails words={FAILURE_TEXTS} copy={copy} />
      <details className="small quiet"><summary>{FRAME_TEXTS.crashed.details}</summary><pre className="mono">{fault}</pre></details>
    </EmptyState>
  );
}
