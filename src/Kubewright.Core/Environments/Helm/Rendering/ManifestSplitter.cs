using Kubewright.Core.Environments.Helm.Functions;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>
/// Splits what a template gave into documents: at each line that begins with <c>---</c>, whatever follows (helm pkg/release/v1/util/manifest.go).
/// </summary>
internal static class ManifestSplitter
{
    public static IEnumerable<TracedText> Split(TracedText text)
    {
        text = Trimmed(text);
        var start = 0;
        for (var line = 0; line >= 0 && line <= text.Length;)
        {
            if (string.CompareOrdinal(text.Value, line, "---", 0, 3) == 0)
            {
                if (Document(text, start, line) is { } document)
                {
                    yield return document;
                }

                start = line + 3;
                while (start < text.Length && text.Value[start] is ' ' or '\t')
                {
                    start++;
                }
            }

            var next = text.Value.IndexOf('\n', line);
            line = next < 0 ? -1 : next + 1;
        }

        if (Document(text, start, text.Length) is { } last)
        {
            yield return last;
        }
    }

    private static TracedText? Document(TracedText text, int start, int end) =>
        Trimmed(text.Slice(start, end - start)) is { Length: > 0 } document ? document : null;

    private static TracedText Trimmed(TracedText text) => TextFunctions.Trim(text, c => GoText.IsSpace(c), atStart: true, atEnd: false);
}
