import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

/** A Service, a workload that it selects, or a port: a line of the table of endpoints. */
interface Endpoint {
  readonly text: string;
  readonly detail: string;
  readonly kind: 'service' | 'workload' | 'port';
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } };
  readonly children: Endpoint[];
}

const icons = { service: 'symbol-interface', workload: 'symbol-class', port: 'plug' };

/** The table of endpoints as a tree: each Service with what it selects, and where its ports lead. */
export class EndpointTree implements vscode.TreeDataProvider<Endpoint> {
  private readonly changed = new vscode.EventEmitter<void>();

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly client: () => LanguageClient | undefined) {}

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(parent?: Endpoint): Promise<Endpoint[]> {
    return parent ? parent.children : await this.client()?.sendRequest<Endpoint[]>('kubewright/endpoints', {}) ?? [];
  }

  getTreeItem(endpoint: Endpoint): vscode.TreeItem {
    const state = endpoint.children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(endpoint.text, state);
    item.description = endpoint.detail;
    item.iconPath = new vscode.ThemeIcon(icons[endpoint.kind]);
    item.command = {
      title: 'Open',
      command: 'vscode.open',
      arguments: [vscode.Uri.parse(endpoint.uri), { selection: new vscode.Range(endpoint.range.start.line, endpoint.range.start.character, endpoint.range.end.line, endpoint.range.end.character) }],
    };
    return item;
  }
}
