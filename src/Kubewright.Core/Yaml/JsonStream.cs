using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>
/// Reads the JSON objects that a file begins with, like YAMLOrJSONDecoder in Kubernetes (k8s.io/apimachinery
/// pkg/util/yaml/decoder.go): a text that begins with <c>{</c> is a series of JSON values; where the first or second of them is no
/// JSON, the rest is YAML (flow mappings with unquoted keys, further documents behind <c>---</c>).
/// </summary>
internal static class JsonStream
{
    /// <summary>
    /// Adds the documents and answers where YAML begins: behind a byte order mark where no JSON is, at the text's end where all is.
    /// </summary>
    public static int Read(SourceFile file, ImmutableArray<YamlDocument>.Builder documents, CancellationToken cancellationToken)
    {
        var end = file.Text.Length > 0 && file.Text[0] == '\uFEFF' ? 1 : 0;
        var at = end;
        while (at < file.Text.Length && char.IsWhiteSpace(file.Text[at]))
        {
            at++;
        }

        if (at == file.Text.Length || file.Text[at] != '{')
        {
            return end;
        }

        for (; at < file.Text.Length; at = JsonReader.SkipWhiteSpace(file.Text, end))
        {
            var reader = new JsonReader(file, at, cancellationToken);
            if (reader.Read() is not { } root)
            {
                var failure = reader.Failure!;
                if (failure.Kind == YamlProblemKind.Syntax && documents.Count <= 1)
                {
                    return SkipRestOfLine(file.Text, end);
                }

                documents.Add(Failed(file, at, failure));
                return file.Text.Length;
            }

            end = reader.End;
            documents.Add(new YamlDocument(file, root.Span, root, YamlDocumentState.Read, reader.Problems));
        }

        return file.Text.Length;
    }

    /// <summary>White space up to the next line belongs to the JSON before it.</summary>
    private static int SkipRestOfLine(string text, int at)
    {
        var next = at;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            if (text[next++] == '\n')
            {
                return next;
            }
        }

        return at;
    }

    private static YamlDocument Failed(SourceFile file, int start, YamlProblem failure)
    {
        var state = failure.Kind == YamlProblemKind.Syntax ? YamlDocumentState.Broken : YamlDocumentState.NotUnderstood;
        return new YamlDocument(file, new SourceSpan(file, start, file.Text.Length - start), null, state, ImmutableArray.Create(failure));
    }
}
