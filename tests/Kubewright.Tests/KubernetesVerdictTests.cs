using System.Text.Json;
using System.Text.RegularExpressions;
using Kubewright.Testing;
using Kubewright.Tests.Reading;
using Kubewright.Tree;

namespace Kubewright.Tests;

/// <summary>
/// What a real API server made of scalars (the folder <c>../shared/conformance</c>; where it is absent the tests are skipped): that these tests read
/// scalars as it does, and that what the library writes in their place is a string to it.
/// </summary>
public partial class KubernetesVerdictTests
{
    [SkippableTheory]
    [InlineData("168-label-scalar-zoo", 15)]
    [InlineData("169-selector-scalar-zoo", 3)]
    [InlineData("225-yaml-int-label-key-octal", 5)]
    public void Where_a_string_is_needed_Kubernetes_refuses_what_the_tests_read_as_another_type(string folder, int refused)
    {
        var count = 0;
        foreach (var (root, path, have) in StringsThatAreNone(folder))
        {
            var scalar = Assert.IsType<ScalarNode>(Find(root, path));
            Assert.Equal(have, scalar.Kind switch { ScalarKind.Boolean => "bool", ScalarKind.Number => "number", _ => "string" });
            count++;
        }

        Assert.Equal(refused, count);
    }

    [SkippableFact]
    public void Labels_of_that_text_are_strings_once_the_library_has_written_them()
    {
        var root = SharedFolder.Require("conformance");
        var zoo = Label().Matches(File.ReadAllText(Path.Combine(root, "dev", "168-label-scalar-zoo", "emailservice.yaml")));
        var pod = new Pod("zoo");
        foreach (Match label in zoo)
        {
            _ = pod.PodLabel(label.Groups["key"].Value, label.Groups["value"].Value);
        }

        var labels = (MappingNode)Find(YamlText.ReadOne(pod.ToYaml()).Root, "metadata.labels")!;

        Assert.Equal(23, labels.Count);
        Assert.All(labels, label => Assert.Equal(ScalarKind.Text, ((ScalarNode)label.Value).Kind));
        Assert.All(labels, label => Assert.Equal(pod.PodLabels[label.Key], ((ScalarNode)label.Value).Value));
    }

    private static IEnumerable<(Node Root, string Path, string Have)> StringsThatAreNone(string folder)
    {
        var root = SharedFolder.Require("conformance");
        var directory = Path.Combine(root, "dev", folder);
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "expected.json")));
        foreach (var document in expected.RootElement.GetProperty("documents").EnumerateArray())
        {
            if (document.GetProperty("decode").TryGetProperty("typeErrors", out var errors))
            {
                var documents = YamlText.Read(File.ReadAllText(Path.Combine(directory, document.GetProperty("file").GetString()!)));
                foreach (var error in errors.EnumerateArray().Where(error => error.GetProperty("want").GetString() == "string"))
                {
                    yield return (documents[document.GetProperty("index").GetInt32()], error.GetProperty("path").GetString()!,
                        error.GetProperty("have").GetString()!);
                }
            }
        }
    }

    private static Node? Find(Node? node, string path)
    {
        foreach (Match step in Step().Matches(path))
        {
            node = step.Groups["index"].Success
                ? ((SequenceNode)node!)[int.Parse(step.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture)]
                : ((MappingNode)node!)[step.Groups["field"].Value];
        }

        return node;
    }

    [GeneratedRegex(@"\[(?<index>\d+)\]|(?<field>[^.\[\]]+)")]
    private static partial Regex Step();

    // The labels of the zoo have a letter of their own in front: "        c-on: on".
    [GeneratedRegex("""^ {8}(?<key>[a-z]-[a-z0-9_]+): "?(?<value>[^"\r\n]+)"?$""", RegexOptions.Multiline)]
    private static partial Regex Label();
}
