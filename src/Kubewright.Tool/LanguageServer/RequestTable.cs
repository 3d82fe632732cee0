using Kubewright.Tool.LanguageServer.Features;
using Kubewright.Tool.LanguageServer.Features.Completion;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer;

/// <summary>Which feature answers which method.</summary>
internal static class RequestTable
{
    public static IReadOnlyDictionary<string, RequestHandler> Create(Session session)
    {
        var (writer, json) = (session.Writer, ProtocolJson.Default);
        return new Dictionary<string, RequestHandler>(StringComparer.Ordinal)
        {
            ["textDocument/diagnostic"] =
                RequestHandler.Of(writer, json.DocumentDiagnosticParams, json.DocumentDiagnosticReport, Diagnostics.OfDocument)
                    with { IsOfWhole = true, IsOfDiagnostics = true },
            ["workspace/diagnostic"] =
                RequestHandler.Of(writer, json.WorkspaceDiagnosticParams, json.WorkspaceDiagnosticReport, Diagnostics.OfWorkspace)
                    with { IsOfWhole = true, IsOfDiagnostics = true },
            ["textDocument/codeAction"] =
                RequestHandler.Of(writer, json.CodeActionParams, json.CodeActionArray, (parameters, snapshot, token) =>
                    CodeActions.Of(parameters, snapshot, session, token)),
            ["workspace/executeCommand"] =
                RequestHandler.Of(writer, json.ExecuteCommandParams, json.String, (parameters, snapshot, token) =>
                    ServerCommands.Execute(parameters, snapshot, session, token)),
            ["textDocument/hover"] = RequestHandler.Of(writer, json.TextDocumentPositionParams, json.Hover, HoverFeature.Of),
            ["textDocument/definition"] = RequestHandler.Of(writer, json.TextDocumentPositionParams, json.LocationArray, Definitions.Of),
            ["textDocument/references"] = RequestHandler.Of(writer, json.ReferenceParams, json.LocationArray, References.Of),
            ["textDocument/documentHighlight"] = RequestHandler.Of(writer, json.TextDocumentPositionParams, json.DocumentHighlightArray, Highlights.Of),
            ["textDocument/completion"] =
                RequestHandler.Of(writer, json.TextDocumentPositionParams, json.CompletionList, (parameters, snapshot, _) =>
                    CompletionFeature.Of(parameters, snapshot, session)),
            ["textDocument/prepareRename"] = RequestHandler.Of(writer, json.TextDocumentPositionParams, json.PrepareRenameResult, Renaming.Prepare),
            ["textDocument/rename"] = RequestHandler.Of(writer, json.RenameParams, json.WorkspaceEdit, (parameters, snapshot, _) =>
                Renaming.Of(parameters, snapshot, session)),
            ["textDocument/documentSymbol"] = RequestHandler.Of(writer, json.TextDocumentParams, json.DocumentSymbolArray, Symbols.OfDocument)
                with { IsOfWhole = true },
            ["workspace/symbol"] = RequestHandler.Of(writer, json.WorkspaceSymbolParams, json.SymbolInformationArray, Symbols.OfWorkspace),
            ["textDocument/codeLens"] =
                RequestHandler.Of(writer, json.TextDocumentParams, json.CodeLensArray, (parameters, snapshot, _) =>
                    CodeLenses.Of(parameters, snapshot, session))
                    with { IsOfWhole = true },
            ["kubewright/endpoints"] = RequestHandler.Of(writer, json.EndpointsParams, json.EndpointArray, Endpoints.Of) with { IsOfWhole = true },
            ["textDocument/inlayHint"] = RequestHandler.Of(writer, json.InlayHintParams, json.InlayHintArray, InlayHints.Of) with { IsOfWhole = true },
            ["textDocument/foldingRange"] = RequestHandler.Of(writer, json.TextDocumentParams, json.FoldingRangeArray, Folding.Of) with { IsOfWhole = true },
            ["textDocument/documentLink"] = RequestHandler.Of(writer, json.TextDocumentParams, json.DocumentLinkArray, DocumentLinks.Of)
                with { IsOfWhole = true },
        };
    }
}
