import { bridge } from '../bridge/bridge';
import { faultPlaces } from '../bridge/fault-places';
import { tellFailureLines } from '../bridge/tell-failure';
import { FRAME_TEXTS } from '../texts/frame-texts';

let told = false;

/** What nobody caught goes into the log, as far as there is one, and the first of a page is shown. */
export function tellFault(error: unknown): void {
  const places = faultPlaces(error);
  void bridge.tellFault?.(places);
  if (told) return;
  told = true;
  tellFailureLines(FRAME_TEXTS.fault.title, FRAME_TEXTS.fault.lines[bridge.door], [places]);
}

/** Gives back how to stop. */
export function watchFaults(): () => void {
  // Without an error it is the browser's word on layout, not a fault.
  const failed = ({ error }: ErrorEvent): void => { if (error !== null && error !== undefined) tellFault(error); };
  const rejected = ({ reason }: PromiseRejectionEvent): void => tellFault(reason);
  window.addEventListener('error', failed);
  window.addEventListener('unhandledrejection', rejected);
  return () => {
    window.removeEventListener('error', failed);
    window.removeEventListener('unhandledrejection', rejected);
  };
}
