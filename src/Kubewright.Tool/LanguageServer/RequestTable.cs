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
                Pulled(RequestHandler.Of(writer, json.DocumentDiagnosticParams, json.DocumentDiagnosticReport, Diagnostics.OfDocument)),
            ["workspace/diagnostic"] =
                Pulled(RequestHandler.Of(writer, json.WorkspaceDiagnosticParams, json.WorkspaceDiagnosticReport, Diagnostics.OfWorkspace)),
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
            ["textDocument/documentSymbol"] = Whole(RequestHandler.Of(writer, json.TextDocumentParams, json.DocumentSymbolArray, Symbols.OfDocument)),
            ["workspace/symbol"] = RequestHandler.Of(writer, json.WorkspaceSymbolParams, json.SymbolInformationArray, Symbols.OfWorkspace),
            ["textDocument/codeLens"] =
                Whole(RequestHandler.Of(writer, json.TextDocumentParams, json.CodeLensArray, (parameters, snapshot, _) =>
                    CodeLenses.Of(parameters, snapshot, session))),
            ["kubewright/endpoints"] = Whole(RequestHandler.Of(writer, json.EndpointsParams, json.EndpointArray, Endpoints.Of)),
            ["textDocument/inlayHint"] = Whole(RequestHandler.Of(writer, json.InlayHintParams, json.InlayHintArray, InlayHints.Of)),
            ["textDocument/foldingRange"] = Whole(RequestHandler.Of(writer, json.TextDocumentParams, json.FoldingRangeArray, Folding.Of)),
            ["textDocument/documentLink"] = Whole(RequestHandler.Of(writer, json.TextDocumentParams, json.DocumentLinkArray, DocumentLinks.Of)),
        };
    }

    private static RequestHandler Whole(RequestHandler handler) => handler with { IsOfWhole = true };

    private static RequestHandler Pulled(RequestHandler handler) => handler with { IsOfWhole = true, IsOfDiagnostics = true };
}
