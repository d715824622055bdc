import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callNames, eventNames } from '../../shared/ipc/names';

type Listener = (payload: unknown) => void;

/** One function for each call: the name is fixed here, the page only gives what it takes. */
const calls = callNames.map((name) => [
  name,
  (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input),
]);

/** One function for each event: the page's listener gets the payload, never Electron's event. */
const events = eventNames.map((name) => [
  `when ${name}`,
  (listener: Listener) => {
    const onEvent = (_event: IpcRendererEvent, payload: unknown): void => {
      listener(payload);
    };
    ipcRenderer.on(name, onEvent);
    return () => {
      ipcRenderer.off(name, onEvent);
    };
  },
]);

contextBridge.exposeInMainWorld('api', Object.fromEntries([...calls, ...events]));
