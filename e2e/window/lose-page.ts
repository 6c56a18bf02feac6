import type { RunningApp, WindowApp } from './running-app';

/** Asks what is shown, by an expression. */
type Look = (expression: string) => Promise<unknown>;

const isWindow = (app: RunningApp): app is WindowApp => app.door === 'window';

/** What was shown is lost at once, as a person meets it: the window's page crashes, a browser's is loaded anew. */
export async function losePage(app: RunningApp): Promise<Look> {
  if (!isWindow(app)) {
    await app.page.reload();
    return (expression) => app.page.evaluate(expression);
  }
  const { electron } = app;
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  // Playwright holds a page that crashed for gone, so the window is asked past it.
  return (expression) => electron.evaluate(({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>, expression);
}
