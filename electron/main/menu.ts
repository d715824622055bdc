import { Menu, type MenuItemConstructorOptions, app } from 'electron';
import type { MenuCommand } from '../../shared/ipc/menu';

const isMac = process.platform === 'darwin';

const separator: MenuItemConstructorOptions = { type: 'separator' };

type Tell = (command: MenuCommand) => void;
type Item = (label: string, command: MenuCommand, accelerator?: string) => MenuItemConstructorOptions;

/** The native menu: what the system does itself by roles, what the window does by commands it is told. */
export function showMenu(tell: Tell): void {
  const item: Item = (label, command, accelerator) => ({
    label,
    // Shown only: the window knows when a key belongs to the field that is typed in.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => {
      tell(command);
    },
  });
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: fileItems(item) },
    { label: '&Edit', submenu: editItems(item) },
    { label: '&Go', submenu: goItems(item) },
    { label: '&View', submenu: viewItems() },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function fileItems(item: Item): MenuItemConstructorOptions[] {
  return [
    item('New Proposal', 'new', 'CmdOrCtrl+N'),
    item('Open…', 'open', 'CmdOrCtrl+O'),
    separator,
    item('Import Fleet File…', 'import', 'CmdOrCtrl+Shift+I'),
    item('Export…', 'export', 'CmdOrCtrl+E'),
    separator,
    item('Proposal Settings…', 'settings', 'CmdOrCtrl+,'),
    item('Save Now', 'save', 'CmdOrCtrl+S'),
    separator,
    isMac ? { role: 'close' } : { role: 'quit' },
  ];
}

function editItems(item: Item): MenuItemConstructorOptions[] {
  return [
    item('Undo', 'undo', 'CmdOrCtrl+Z'),
    item('Redo', 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
}

function goItems(item: Item): MenuItemConstructorOptions[] {
  return [
    item('Home', 'home', 'CmdOrCtrl+Shift+H'),
    item('Fleet', 'fleet', 'CmdOrCtrl+1'),
    item('Costs', 'costs', 'CmdOrCtrl+2'),
    item('Future', 'future', 'CmdOrCtrl+3'),
    item('Comparison', 'comparison', 'CmdOrCtrl+4'),
    item('Document', 'document', 'CmdOrCtrl+5'),
    item('Our Side', 'ourSide', 'CmdOrCtrl+7'),
  ];
}

function viewItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
  ];
}
