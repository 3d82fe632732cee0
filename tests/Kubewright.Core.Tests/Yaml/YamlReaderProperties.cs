using FsCheck;
using FsCheck.Fluent;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Yaml;

/// <summary>What holds for every text.</summary>
public class YamlReaderProperties
{
    private static readonly string[] Samples =
    [
        "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  labels: {app: web, \"tier\": 'front'}\nspec:\n  ports:\n  - name: http\n    port: 80\n",
        "# comment\nkind: ConfigMap\ndata:\n  literal: |\n    one\n      two\n\n    three\n  folded: >-\n    a\n    b\n  quoted: \"multi\n    line \\\n    "
        + "text \\u00e9\"\n",
        "a: &a {k: v, l: [1, 0x1F, ~]}\nb: *a\nc:\n  <<: *a\n  k: w\n---\nd: ${X}\n---\ne: {{ .Values.e }}\n...\n",
        "{\"apiVersion\": \"v1\", \"items\": [{\"a\": -1.5e3, \"b\": \"\\ud83d\\ude00\\n\"}, null, true]}\n{\"a\": 1}",
        "? k\n: v\nlist:\r\n- - nested\r\n  - 'it''s'\r\n-\r\n- 😀: é\r\n",
    ];

    private static readonly string[] Fragments =
    [
        " ", "\n", "\t", "- ", ": ", ":", "\"", "'", "{", "}", "[", "]", ",", "#", "|", ">", "&a ", "*a", "!", "!!int ", "? ", "%", "@", "\\", "<<: ",
        "...\n", "---\n", "--- x", "{{ x }}", "${X}", "\r\n", "\r", "\u0085", "\u2028", "\0", "\uFEFF", "\uFFFD", "\uD800", "😀", "0x", "~",
    ];

    [Fact]
    public void EveryPrefixOfAManifest_IsReadWithSpansInsideIt()
    {
        foreach (var sample in Samples)
        {
            for (var length = 0; length <= sample.Length; length++)
            {
                ReadAndCheck(sample[..length]);
            }
        }
    }

    [Fact]
    public void EveryMutationOfAManifest_IsReadWithSpansInsideIt()
    {
        var mutation =
            from sample in Gen.Elements(Samples)
            from edits in Gen.ListOf(
                from at in Gen.Choose(0, 300)
                from removed in Gen.Choose(0, 4)
                from fragment in Gen.Elements(Fragments)
                select (at, removed, fragment))
            select edits.Aggregate(sample, (text, edit) =>
            {
                var at = edit.at % (text.Length + 1);
                return text.Remove(at, Math.Min(edit.removed, text.Length - at)).Insert(at, edit.fragment);
            });

        Check.One(Seeded.Run(5_000), Prop.ForAll(mutation.ToArbitrary(), ReadAndCheck));
    }

    [Fact]
    public void ArbitraryText_IsReadWithSpansInsideIt() =>
        Check.One(Seeded.Run(1_000), Prop.ForAll<string>(text => ReadAndCheck(text ?? "")));

    [Fact]
    public void TextOfAPlainOrQuotedScalar_ReadAlone_GivesTheSameValue()
    {
        foreach (var scalar in Samples.SelectMany(sample => Parsed.Documents(sample)).SelectMany(Scalars))
        {
            if (scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded || scalar.Span.Text.Contains("\\u", StringComparison.Ordinal))
            {
                continue;
            }

            var alone = Assert.IsType<YamlScalar>(Parsed.Value("v: " + scalar.Span.Text + "\n"));
            Assert.Equal((scalar.Value, scalar.Type, scalar.Style), (alone.Value, alone.Type, alone.Style));
        }
    }

    private static void ReadAndCheck(string text)
    {
        var end = 0;
        foreach (var document in YamlReader.Read(new SourceFile("sample.yaml", text)))
        {
            AssertInside(document.Span, text);
            Assert.True(document.Span.Start >= end, "documents stand in order");
            end = document.Span.End;
            Assert.Equal(document.State == YamlDocumentState.Read, document.Root is not null);
            Assert.True(document.State is YamlDocumentState.Read or YamlDocumentState.Empty || document.Problems.Length == 1);
            foreach (var problem in document.Problems)
            {
                AssertInside(problem.Span, text);
                Assert.DoesNotContain('\n', problem.Message);
                Assert.False(problem.Message.EndsWith('.'));
            }

            AssertNested(document.Root, text);
        }
    }

    private static void AssertNested(YamlNode? root, string text)
    {
        if (root is null)
        {
            return;
        }

        AssertInside(root.Span, text);
        foreach (var child in Children(root))
        {
            AssertNested(child, text);
        }
    }

    private static void AssertInside(SourceSpan span, string text) =>
        Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"[{span.Start}..{span.End}) of {text.Length}");

    private static IEnumerable<YamlScalar> Scalars(YamlDocument document)
    {
        var pending = new Stack<YamlNode>();
        if (document.Root is not null)
        {
            pending.Push(document.Root);
        }

        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is YamlScalar scalar)
            {
                yield return scalar;
            }

            foreach (var child in Children(node))
            {
                pending.Push(child);
            }
        }
    }

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => new[] { e.Key, e.Value }),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };
}
