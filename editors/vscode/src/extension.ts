import * as fs from 'fs';
import * as os from 'os';
import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, Location, Position, ServerOptions, State } from 'vscode-languageclient/node';
import { EndpointTree } from './endpoints';
import { findServer } from './serverPath';
import { Status, statusText } from './statusText';

let client: LanguageClient | undefined;

/** Starts the server once a YAML document is open. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Kubewright');
  const status = vscode.window.createStatusBarItem('kubewright.status', vscode.StatusBarAlignment.Right, 50);
  status.name = 'Kubewright';
  status.command = 'workbench.actions.view.problems';
  const endpoints = new EndpointTree(() => client);
  context.subscriptions.push(
    output,
    status,
    vscode.window.registerTreeDataProvider('kubewright.endpoints', endpoints),
    vscode.commands.registerCommand('kubewright.refreshEndpoints', () => endpoints.refresh()),
    vscode.commands.registerCommand('kubewright.showOutput', () => output.show()),
    vscode.commands.registerCommand('kubewright.restart', async () => {
      await client?.stop();
      await start(context, output, status, endpoints);
    }),
    vscode.commands.registerCommand('kubewright.showReferences', (uri: string, position: Position, places: Location[]) => showReferences(uri, position, places)),
    vscode.workspace.onDidChangeConfiguration(async change => {
      if (change.affectsConfiguration('kubewright')) {
        await vscode.commands.executeCommand('kubewright.restart');
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => start(context, output, status, endpoints)));
  await start(context, output, status, endpoints);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(context: vscode.ExtensionContext, output: vscode.OutputChannel, status: vscode.StatusBarItem, endpoints: EndpointTree): Promise<void> {
  // What the settings of a folder name is started in trusted folders alone.
  if (!vscode.workspace.isTrusted) {
    return;
  }

  const settings = vscode.workspace.getConfiguration('kubewright');
  const command = findServer(settings.get('server.path', ''), context.extensionPath, {
    platform: process.platform,
    pathVariable: process.env.PATH ?? '',
    home: os.homedir(),
    isFile: file => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
  });
  if (command === undefined) {
    status.text = '$(warning) Kubewright is not installed';
    status.show();
    const install = 'Show how to install it';
    const stated = settings.get('server.path', '');
    const chosen = await vscode.window.showWarningMessage(
      stated.length > 0 ? `Kubewright: '${stated}' of the setting kubewright.server.path is not a file.` : 'Kubewright: the tool kubewright was not found.',
      install);
    if (chosen === install) {
      await vscode.env.openExternal(vscode.Uri.parse('https://github.com/kubewright/kubewright/blob/main/docs/editors.md'));
    }

    return;
  }

  const server: ServerOptions = { command, args: ['lsp', ...settings.get<string[]>('server.arguments', [])] };
  const options: LanguageClientOptions = {
    documentSelector: [{ scheme: 'file', language: 'yaml' }, { scheme: 'untitled', language: 'yaml' }, { scheme: 'file', language: 'helm' }],
    outputChannel: output,
    initializationOptions: {
      kubernetesVersion: settings.get('kubernetesVersion', ''),
      closedWorld: settings.get('closedWorld', false),
      showReferences: true,
      showStatus: true,
    },
  };
  client = new LanguageClient('kubewright', 'Kubewright', server, options);
  context.subscriptions.push(
    client.onNotification('kubewright/status', (now: Status) => {
      status.text = (now.errors > 0 ? '$(error) ' : now.warnings > 0 ? '$(warning) ' : '$(check) ') + statusText(now);
      status.tooltip = 'Kubewright: Kubernetes manifests of this workspace';
      status.show();
      endpoints.refresh();
    }),
    client.onDidChangeState(change => vscode.commands.executeCommand('setContext', 'kubewright.isRunning', change.newState === State.Running)));
  await client.start();
}

async function showReferences(uri: string, position: Position, places: Location[]): Promise<void> {
  if (client !== undefined) {
    const convert = client.protocol2CodeConverter;
    await vscode.commands.executeCommand('editor.action.showReferences', convert.asUri(uri), convert.asPosition(position), places.map(place => convert.asLocation(place)));
  }
}
