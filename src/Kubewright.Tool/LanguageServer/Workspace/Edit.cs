namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>Where somebody typed: in which object.</summary>
/// <param name="Path">The full path of the document.</param>
/// <param name="Part">Which of the texts between its <c>---</c> lines.</param>
internal sealed record Edit(string Path, int Part)
{
    /// <summary>Which of the texts between the <c>---</c> lines an offset is in.</summary>
    public static int PartAt(string text, int offset)
    {
        var part = text.StartsWith("---", StringComparison.Ordinal) ? 1 : 0;
        var at = text.IndexOf("\n---", StringComparison.Ordinal);
        while (at >= 0 && at + 4 <= offset)
        {
            part++;
            at = text.IndexOf("\n---", at + 4, StringComparison.Ordinal);
        }

        return part;
    }
}
