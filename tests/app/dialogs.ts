import { type RunningApp } from './startApp';

/** Answers the next open dialogs with a file, as if the user had chosen it; `undefined` is Cancel. */
export async function mockOpenDialog({ electron }: RunningApp, file: string | undefined): Promise<void> {
  await electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    file === undefined ? [] : [file],
  );
}

/** Answers the next save dialogs with a path, as if the user had typed it; `undefined` is Cancel. */
export async function mockSaveDialog({ electron }: RunningApp, file: string | undefined): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath });
  }, file ?? '');
}

/** Answers the next questions with the button of this number. */
export async function mockMessageBox({ electron }: RunningApp, response: number): Promise<void> {
  await electron.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = () => Promise.resolve({ response: button, checkboxChecked: false });
  }, response);
}
