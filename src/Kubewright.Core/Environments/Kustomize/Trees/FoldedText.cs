using System.Text;

namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>
/// What a folded block (<c>&gt;</c>) becomes when kustomize writes it and reads it again. Its writer (yaml.v3 emitterc.go
/// yaml_emitter_write_folded_scalar) looks at the
/// text's first character where it means the next one, so an indented line after one that is not moves down by a line.
/// </summary>
internal static class FoldedText
{
    public static string WriteAndRead(string text)
    {
        var content = text.TrimEnd('\n');
        if (content.Length == 0 || content.IndexOf('\n') < 0)
        {
            return text;
        }

        var first = text.TrimStart('\n');
        var doubles = !IsBlank(first[0]);
        var result = new StringBuilder(text.Length + 8);
        for (var at = 0; at < content.Length;)
        {
            var end = content.IndexOf('\n', at);
            if (end < 0)
            {
                result.Append(content, at, content.Length - at);
                break;
            }

            var next = end;
            while (content[next] == '\n')
            {
                next++;
            }

            result.Append(content, at, end - at);
            var isIndented = at < end && IsBlank(content[at]);
            var isNextIndented = IsBlank(content[next]);
            var written = next - end + (doubles && !isIndented && at < end ? 1 : 0);

            // Between lines that are not indented one break is a space, and of several the first does not count.
            var read = isIndented || isNextIndented || at == end ? written : written - 1;
            result.Append(read == 0 ? " " : new string('\n', read));
            at = next;
        }

        return result.Append(text, content.Length, text.Length - content.Length).ToString();
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
