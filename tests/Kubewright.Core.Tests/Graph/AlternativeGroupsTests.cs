using FsCheck;
using FsCheck.Fluent;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Graph;

/// <summary>Which places are alternatives to each other: those that define an object of one identity.</summary>
public sealed class AlternativeGroupsTests
{
    /// <summary>The definition, pair by pair: what the groups answer at once.</summary>
    [Fact]
    public void Sees_IsWhatThePairsOfPlacesSay() => Check.One(Seeded.Run(300), Prop.ForAll(
        Arb.From(Gen.NonEmptyListOf(
            from directory in Gen.Elements("", "base", "dev", "prod")
            from file in Gen.Elements("a.yaml", "b.yaml", "c.yaml")
            from objects in Gen.ListOf(Gen.Elements("Service/x", "Service/y", "ConfigMap/x", "Namespace/n", "Deployment/z", "Service/"))
            select (Path: directory.Length == 0 ? file : directory + "/" + file, Objects: objects.ToArray()))),
        files =>
        {
            var set = ManifestGraph.Create(files.Select(file => new ManifestInput(Read(file.Path, file.Objects)))).Sets.Single();
            return set.Resources.All(from => set.Resources.All(other => set.Sees(from, other) == SeesByPairs(set, from, other)));
        }));

    [Fact]
    public void PlacesThatShareNothing_RememberNothing() =>
        Assert.True(new AlternativeGroups(Enumerable.Range(0, 1000).Select(i => ($"{i}.yaml", Identity($"x{i}")))).IsEmpty);

    /// <summary>A hundred environments of fifty objects each are one group, not four thousand pairs.</summary>
    [Fact]
    public void PlacesThatDefineTheSame_AreOneGroup()
    {
        var groups = new AlternativeGroups(
            from place in Enumerable.Range(0, 100)
            from one in Enumerable.Range(0, 50)
            select ($"env{place}", Identity($"x{one}")));

        Assert.All(Enumerable.Range(0, 100), place => Assert.Equal([0], groups.Of($"env{place}")));
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("1", "", false)]
    [InlineData("1 3", "2 3", true)]
    [InlineData("1 3 5", "2 4 6", false)]
    [InlineData("5", "1 2 3 4 5", true)]
    public void Places_ShareAGroup(string left, string right, bool share)
    {
        Assert.Equal(share, AlternativeGroups.Share(Numbers(left), Numbers(right)));
        Assert.Equal(share, AlternativeGroups.Share(Numbers(right), Numbers(left)));
    }

    private static int[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

    private static ObjectIdentity Identity(string name) => new("", "Service", "default", name);

    private static bool SeesByPairs(ManifestSet set, Resource from, Resource other)
    {
        if (ReferenceEquals(from.File, other.File))
        {
            return true;
        }

        var inOneDirectory = from.File.Directory == other.File.Directory;
        var left = set.Resources.Where(one => inOneDirectory ? one.File.Path == from.File.Path : one.File.Directory == from.File.Directory);
        var right = set.Resources.Where(one => inOneDirectory ? one.File.Path == other.File.Path : one.File.Directory == other.File.Directory);
        return !Identities(set, left).Overlaps(Identities(set, right));
    }

    private static HashSet<ObjectIdentity> Identities(ManifestSet set, IEnumerable<Resource> resources) =>
        [.. resources.Where(one => one.Kind != "Namespace").Select(set.IdentityOf).OfType<ObjectIdentity>()];

    private static ManifestFile Read(string path, string[] objects) => ManifestReader.Read(new SourceFile(path, string.Join("---\n", objects.Select(one =>
        one.Split('/') is [var kind, var name] ? $"apiVersion: {(kind == "Deployment" ? "apps/v1" : "v1")}\nkind: {kind}\nmetadata: {{ name: '{name}' }}\n"
            : ""))));
}
