using System.Text.Json;
using Kubewright.Core.Rules;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>workspace/executeCommand</c>: what a code action does that is more than an edit.</summary>
internal static class ServerCommands
{
    private const string FixFileName = "kubewright.fixFile";
    private const string FixAllName = "kubewright.fixAll";
    private const string ExplainName = "kubewright.explain";

    /// <summary>The commands that the server carries out.</summary>
    public static string[] All { get; } = [FixFileName, FixAllName, ExplainName];

    public static Command FixFile(string uri) => new("Fix all safe problems in this file", FixFileName, [TextOf(uri)]);

    public static Command FixAll(string uri) => new("Fix all safe problems in all manifests", FixAllName, [TextOf(uri)]);

    public static Command Explain(string id) => new($"Explain {id}", ExplainName, [TextOf(id)]);

    /// <exception cref="ProtocolException">There is no such command, or its argument is missing.</exception>
    public static string? Execute(ExecuteCommandParams parameters, Snapshot snapshot, Session session, CancellationToken cancellationToken)
    {
        var argument = parameters.Arguments is [{ ValueKind: JsonValueKind.String } text, ..] ? text.GetString()! : "";
        switch (parameters.Command)
        {
            case FixFileName or FixAllName:
                if (snapshot.Find(argument) is var (root, document))
                {
                    Apply(SafeFixes.Of(root, parameters.Command == FixFileName ? [document] : root.Documents, cancellationToken), session);
                }

                return null;
            case ExplainName:
                Explain(argument, session);
                return null;
            default:
                throw new ProtocolException($"The server has no command {parameters.Command}.", ErrorCodes.InvalidParams);
        }
    }

    private static void Apply(IReadOnlyList<(Document Document, ProtocolEdit[] Edits)> edits, Session session)
    {
        if (edits.Count == 0)
        {
            session.Show(3, "There is nothing to fix that leaves no choice.");
            return;
        }

        session.Writer.Request("workspace/applyEdit", new ApplyEditParams("Fix all safe problems", WorkspaceEdits.Of(edits, session)),
            ProtocolJson.Default.ApplyEditParams);
    }

    private static void Explain(string id, Session session)
    {
        if (RuleCatalog.Descriptors.FirstOrDefault(rule => rule.Id == id) is not { } rule)
        {
            throw new ProtocolException($"'{id}' is not a rule of Kubewright.", ErrorCodes.InvalidParams);
        }

        if (session.Client.Window?.ShowDocument?.Support == true)
        {
            session.Writer.Request("window/showDocument", new ShowDocumentParams(rule.HelpLink, External: true), ProtocolJson.Default.ShowDocumentParams);
        }
        else
        {
            session.Show(3, $"{rule.Id}: {rule.Title}. {rule.HelpLink}");
        }
    }

    private static JsonElement TextOf(string text) => JsonSerializer.SerializeToElement(text, ProtocolJson.Default.String);
}
