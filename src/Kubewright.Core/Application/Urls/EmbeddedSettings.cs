using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application.Urls;

/// <summary>The settings of an <c>appsettings.json</c> that stands as a block scalar in a ConfigMap, at their places in the manifest.</summary>
internal static class EmbeddedSettings
{
    /// <summary>The settings; none where the text is none, or its places cannot be told.</summary>
    public static IEnumerable<(string Key, string Value, SourceSpan Span)> Read(string name, YamlScalar text)
    {
        if (text.Style != YamlScalarStyle.Literal || !SettingsFile.IsFileName(name))
        {
            yield break;
        }

        // The lines of a literal block are its own, but for the indentation; the first follows the line of the '|'.
        var file = new SourceFile(name, text.Value);
        var source = text.Span.File;
        var firstLine = source.GetPosition(text.Span.Start).Line + 1;
        foreach (var setting in SettingsFile.Read(file).Values)
        {
            var token = setting.Value.Span;
            var line = StartOf(source, firstLine + token.StartPosition.Line);
            var column = line + token.StartPosition.Column;
            var at = line < 0 || column > source.Text.Length ? -1
                : source.Text.IndexOf(token.Text, column, Math.Min(source.Text.Length - column, token.Length + 80), StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return (setting.Key, setting.Value.Value, new SourceSpan(source, at, token.Length));
            }
        }
    }

    /// <summary>Where a line begins; -1 past the end.</summary>
    private static int StartOf(SourceFile file, int line)
    {
        var start = 0;
        for (var i = 0; i < line; i++)
        {
            start = file.Text.IndexOf('\n', start) + 1;
            if (start == 0)
            {
                return -1;
            }
        }

        return start;
    }
}
