using Kubewright.Testing;
using Kubewright.Tests.Reading;
using Kubewright.Tree;
using Xunit.Abstractions;
using YamlDotNet.Core;

namespace Kubewright.Tests;

/// <summary>
/// YAML that people wrote, read into builders and written again, means the same as before. The manifests of the folders <c>../shared/corpus</c> (real
/// repositories) and <c>../shared/conformance</c>; where these are absent the tests are skipped.
/// </summary>
public class RoundTripTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("corpus", 4000)]
    [InlineData("conformance", 600)]
    public void A_manifest_written_again_means_what_it_meant(string folder, int atLeast)
    {
        var count = 0;
        foreach (var (file, manifest) in Manifests(folder))
        {
            var again = Assert.Single(YamlText.Read(manifest.ToYaml()));
            Assert.True(again.IsEquivalentTo(manifest.ToTree()), file + ": " + manifest);
            Assert.True(Manifest.Parse(manifest.ToJson()).IsEquivalentTo(manifest), file + ": " + manifest);
            count++;
        }

        output.WriteLine("{0} manifests", count);
        Assert.True(count >= atLeast, "only " + count + " manifests were found");
    }

    [SkippableTheory]
    [InlineData("corpus", 1500)]
    [InlineData("conformance", 600)]
    public void A_manifest_opened_in_its_builder_and_read_all_over_is_unchanged(string folder, int atLeast)
    {
        var count = 0;
        foreach (var (file, manifest) in Manifests(folder))
        {
            if (Builders.Open(manifest) is not { } builder)
            {
                continue;
            }

            ModelWalk.ReadEverything(builder);
            Assert.True(builder.Build().IsEquivalentTo(manifest), file + ": " + manifest);
            count++;
        }

        output.WriteLine("{0} builders", count);
        Assert.True(count >= atLeast, "only " + count + " builders were opened");
    }

    private static IEnumerable<(string File, Manifest Manifest)> Manifests(string folder)
    {
        var root = SharedFolder.Require(folder);
        foreach (var file in Directory.EnumerateFiles(root, "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            if (text.Contains("{{", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var document in TryRead(text).OfType<MappingNode>())
            {
                // The generator embeds manifests as JSON, so this is the way in.
                yield return (file, Manifest.Parse(document.ToString()));
            }
        }
    }

    private static List<Node> TryRead(string text)
    {
        try
        {
            return YamlText.Read(text);
        }
        catch (YamlException)
        {
            // Some files of real repositories are not YAML.
            return [];
        }
    }
}
