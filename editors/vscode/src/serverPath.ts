import * as path from 'path';

/** What the search for the tool asks of the machine. */
export interface Machine {
  readonly platform: string;
  readonly pathVariable: string;
  readonly home: string;
  isFile(file: string): boolean;
}

/**
 * The tool to start: the one that the settings name, the one that comes with the extension, the first on the PATH, the one of
 * `dotnet tool install -g`. Undefined where there is none.
 */
export function findServer(setting: string, extensionFolder: string, machine: Machine): string | undefined {
  const name = machine.platform === 'win32' ? 'kubewright.exe' : 'kubewright';
  if (setting.trim().length > 0) {
    const stated = setting.trim().replace(/^~(?=[\\/])/, machine.home);
    return machine.isFile(stated) ? stated : undefined;
  }

  const separator = machine.platform === 'win32' ? ';' : ':';
  const folders = machine.pathVariable.split(separator).filter(folder => folder.length > 0 && path.isAbsolute(folder));
  return [path.join(extensionFolder, 'server'), ...folders, path.join(machine.home, '.dotnet', 'tools')]
    .map(folder => path.join(folder, name))
    .find(file => machine.isFile(file));
}
