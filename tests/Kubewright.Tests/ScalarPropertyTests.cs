using FsCheck;
using FsCheck.Fluent;
using Kubewright.Testing;
using Kubewright.Tests.Reading;
using Kubewright.Tree;

namespace Kubewright.Tests;

/// <summary>Text comes back as itself, whatever it is and whoever reads it.</summary>
public class ScalarPropertyTests
{
    // Characters that mean something to YAML, and the beginnings of numbers, dates and words, far more often than chance would have them.
    private static readonly string[] Fragments =
    [
        "\n", "\n\n", " ", "  ", "\t", "-", "- ", ":", ": ", "#", " #", "?", "? ", "|", ">", "'", "\"", "\\", "[", "]", "{", "}", ",", "&", "*", "!", "%",
        "@", "`", "=", "<<", "~", "---", "...", "0", "1", "9", "0x", "0o", "0b", "0x_", "_", ".", "e", "E", "+", "1e3", "12:30", ":45", "2024-01-02",
            "T03:04:05",
        "yes", "No", "on", "null", "true", ".inf", ".nan", "a", "F", "  \n", "é", "🚀", "\u0085", "\u2028", "\uFEFF", "\r", "\0", "\u001b", "\u007f", "\u00A0",
            "\uFFFE",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(Fragments).ArrayOf().Select(string.Concat),
        Gen.Choose(0, 0x2100).Select(code => (char)code).ArrayOf().Select(characters => new string(characters)),
        Gen.Elements("0123456789+-_.:eExobTZ abn~".ToCharArray()).ArrayOf().Select(characters => new string(characters)));

    [Fact]
    public void Text_written_as_YAML_reads_back_as_itself() => Check(text =>
    {
        var manifest = new Manifest(new MappingNode { ["outer"] = new MappingNode { ["value"] = text, [text] = "as key" }, ["list"] = List(text, text) });

        var (root, _) = YamlText.ReadOne(manifest.ToYaml());

        return root.IsEquivalentTo(manifest.ToTree());
    });

    [Fact]
    public void Any_tree_written_as_YAML_or_JSON_reads_back_as_itself() => FsCheck.Check.One(
        Seeded.Run(1000),
        Prop.ForAll(Arb.From(Gen.Sized(size => Mapping(Math.Min(size, 30)))), tree =>
        {
            var manifest = new Manifest(tree);
            var (root, _) = YamlText.ReadOne(manifest.ToYaml());
            return root.IsEquivalentTo(tree) && Manifest.Parse(manifest.ToJson()).IsEquivalentTo(manifest);
        }));

    [Fact]
    public void Text_written_without_quotes_is_a_string_to_every_reader() => Check(text =>
    {
        var (_, plain) = YamlText.ReadOne(new Manifest(new MappingNode { ["value"] = text }).ToYaml());

        return plain.Skip(1).All(scalar => Enum.GetValues<ScalarSchema>().All(schema => ScalarResolver.IsString(scalar, schema)));
    });

    [Fact]
    public void Text_is_quoted_only_where_a_reader_needs_it() => Check(text =>
    {
        // Of letters, digits and the marks of numbers alone, only what some reader resolves is quoted.
        var needsNone = text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '+')
            && Enum.GetValues<ScalarSchema>().All(schema => ScalarResolver.IsString(text, schema));
        var yaml = new Manifest(new MappingNode { ["value"] = text }).ToYaml();
        return !needsNone || yaml == "value: " + text + "\n" || text == "...";
    });

    [Fact]
    public void Text_written_as_JSON_reads_back_as_itself() => Check(text =>
    {
        var manifest = new Manifest(new MappingNode { ["value"] = text, [text] = "as key" });

        return Manifest.Parse(manifest.ToJson()).IsEquivalentTo(manifest);
    });

    private static Gen<MappingNode> Mapping(int size) =>
        Texts.SelectMany(key => Tree(size / 2).Select(value => new KeyValuePair<string, Node>(key, value))).ListOf(size % 5).Select(entries =>
        {
            var mapping = new MappingNode();
            foreach (var entry in entries)
            {
                mapping[entry.Key] = entry.Value;
            }

            mapping["last"] = true;
            return mapping;
        });

    private static Gen<Node> Tree(int size) => size == 0
        ? Gen.OneOf(Texts.Select(text => (Node)text), Gen.Choose(-70000, 70000).Select(number => (Node)number), Gen.Constant((Node)ScalarNode.Null))
        : Gen.OneOf(Mapping(size).Select(Node (mapping) => mapping), Tree(size / 2).ListOf(size % 4).Select(Node (items) => List([.. items])), Tree(0));

    private static SequenceNode List(params Node[] items)
    {
        var list = new SequenceNode();
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private static void Check(Func<string, bool> property) => FsCheck.Check.One(
        Seeded.Run(3000),
        Prop.ForAll(Arb.From(Texts), text => property(text).Label(string.Concat(text.Select(character => ((int)character).ToString("x4") + " ")))));
}
