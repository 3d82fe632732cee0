using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary>Texts of manifests as hovers and hints show them: on one line, without what controls anything, and never a secret.</summary>
internal static class ShownText
{
    private const int Longest = 60;

    /// <summary>A text in code font.</summary>
    public static string Code(string text) => "`" + VisibleText.OfLine(text, Longest).Replace('`', '\'') + "`";

    /// <summary>The value of a scalar, with what is secret of it replaced.</summary>
    public static string ValueOf(Document document, YamlScalar scalar) =>
        document.Secrets.In(scalar.Span).Any()
            ? VisibleText.OfLine(document.Secrets.Hide(document.Source.Text, scalar.Span.Start, scalar.Span.Length), Longest)
            : VisibleText.OfLine(scalar.Value, Longest);
}
