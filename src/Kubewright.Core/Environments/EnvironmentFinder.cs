using System.Collections.Immutable;
using Kubewright.Core.Environments.Helm;
using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments;

/// <summary>Finds what the files of a directory deploy, from the files alone.</summary>
public static class EnvironmentFinder
{
    private const string ChartFile = "Chart.yaml";

    /// <summary>The fields of a kustomization that may name directories of others.</summary>
    private static readonly string[] Uses = ["resources", "bases", "components", "generators", "transformers", "validators"];

    private static readonly string[] PathLists = ["crds", "configurations", "patchesStrategicMerge"];

    private static readonly string[] EntriesWithPaths = ["patches", "patchesJson6902", "replacements"];

    private static readonly string[] Generators = ["configMapGenerator", "secretGenerator"];

    private static readonly string[] Sources = ["files", "envs"];

    /// <param name="files">The repository's files.</param>
    /// <param name="directory">The normalized directory that is looked through, at any depth.</param>
    /// <param name="named">Normalized directories of kustomizations that are environments even where another one uses them.</param>
    public static FoundEnvironments Find(IEnvironmentFiles files, string directory, params IReadOnlyCollection<string> named)
    {
        var paths = files.FilesBelow(directory).ToList();
        var charts = paths.Where(path => NameOf(path) == ChartFile).Select(DirectoryOf).ToList();
        bool IsInChart(string path) => charts.Exists(chart => IsBelow(path, chart));
        charts = charts.FindAll(chart => !charts.Exists(other => other != chart && IsBelow(chart, other)));

        var kustomizations = new SortedDictionary<string, YamlMapping?>(StringComparer.Ordinal);
        foreach (var path in paths.Where(path => KustomizationFile.IsName(NameOf(path)) && !IsInChart(path)))
        {
            if (TryRead(files, path, out var root))
            {
                kustomizations[DirectoryOf(path)] = root;
            }
        }

        var usedBy = FindUses(kustomizations);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kustomization in kustomizations)
        {
            used.UnionWith(FilesOf(kustomization.Key, kustomization.Value));
        }

        ImmutableArray<DeployedDirectory> deployed = [.. DeployedDirectoryReader.Read(files, paths.Where(path => !IsInChart(path)))];
        bool IsDeployed(string path) => deployed.Any(one => one.Is(path)) || named.Any(name => DeployedEnvironments.IsCalled(path, name));
        var environments = kustomizations
            .Where(one => !IsComponent(one.Value) && (!usedBy.ContainsKey(one.Key) || IsDeployed(one.Key)))
            .Select(one => new Environment(DisplayNameOf(one.Key), EnvironmentKind.Kustomization, one.Key, ImmutableArray<string>.Empty))
            .Concat(charts.SelectMany(chart => OfChart(files, chart)))
            .OrderBy(one => one.Directory, StringComparer.Ordinal)
            .ToList();
        ImmutableArray<string> plain =
        [
            .. paths.Where(path => IsManifestName(path) && !KustomizationFile.IsName(NameOf(path)) && !used.Contains(path) && !IsInChart(path)),
        ];
        if (!plain.IsEmpty)
        {
            environments.Add(new Environment(DisplayNameOf(directory), EnvironmentKind.Files, directory, plain));
        }

        return new FoundEnvironments([.. environments], usedBy) { Named = used.ToImmutableHashSet(StringComparer.Ordinal), Deployed = deployed };
    }

    /// <summary>
    /// Whether a file is a kustomization. One that cannot be read is taken for one, so that its renderer fails on it and reports that, and the others are
    /// found.
    /// </summary>
    private static bool TryRead(IEnvironmentFiles files, string path, out YamlMapping? root)
    {
        root = null;
        try
        {
            return files.FindText(path) is { } file && IsKustomize(file, out root);
        }
#pragma warning disable CA1031 // Whatever it is, the renderer meets it again and reports it.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return true;
        }
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> FindUses(SortedDictionary<string, YamlMapping?> kustomizations)
    {
        var usedBy = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var kustomization in kustomizations)
        {
            var others = FilesOf(kustomization.Key, kustomization.Value).Where(path => path != kustomization.Key && kustomizations.ContainsKey(path));
            foreach (var used in others.Distinct())
            {
                if (!usedBy.TryGetValue(used, out var users))
                {
                    usedBy[used] = users = [];
                }

                users.Add(kustomization.Key);
            }
        }

        return usedBy.ToImmutableSortedDictionary(one => one.Key, one => one.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>
    /// The paths of files and directories that a kustomization names, anywhere in it: patches and sources of generators are not manifests of their own
    /// either.
    /// </summary>
    private static IEnumerable<string> FilesOf(string directory, YamlMapping? root)
    {
        if (root is null)
        {
            return [];
        }

        // kustomize refuses paths among its patches, yet they name files of patches.
        var lists = Uses.Concat(PathLists).Append("patches").SelectMany(name => ItemsOf(root, name)).OfType<YamlScalar>();
        var entries = EntriesWithPaths
            .SelectMany(name => ItemsOf(root, name)).OfType<YamlMapping>().Select(entry => entry["path"]).OfType<YamlScalar>();
        var sources = Generators
            .SelectMany(name => ItemsOf(root, name)).OfType<YamlMapping>()
            .SelectMany(entry => Sources.SelectMany(name => ItemsOf(entry, name))).OfType<YamlScalar>();
        var openApi = (root["openapi"] as YamlMapping)?["path"] is YamlScalar schema ? [schema] : Array.Empty<YamlScalar>();
        return lists.Concat(entries).Concat(sources).Concat(openApi)
            .Where(scalar => scalar.Value.Length > 0 && scalar.Value.IndexOf('\n') < 0)
            .Select(scalar => SourcePath.Combine(directory, scalar.Value.Substring(scalar.Value.IndexOf('=') + 1)));
    }

    private static IEnumerable<YamlNode> ItemsOf(YamlMapping mapping, string field) => mapping[field] is YamlSequence list ? list.Items : [];

    /// <summary>Whether a file of that name is kustomize's, and not an object of another tool such as Flux.</summary>
    private static bool IsKustomize(SourceFile file, out YamlMapping? root)
    {
        root = ParsedFile.Documents(file).FirstOrDefault()?.Root as YamlMapping;
        return root?["apiVersion"] is not YamlScalar { Value.Length: > 0 } version
            || version.Value.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal);
    }

    private static bool IsComponent(YamlMapping? root) => root?["kind"] is YamlScalar { Value: "Component" };

    private static bool IsManifestName(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsBelow(string path, string directory) => directory.Length == 0 || path.StartsWith(directory + "/", StringComparison.Ordinal);

    /// <summary>A chart with its own values alone, and with each values file that is for an environment by its name.</summary>
    private static IEnumerable<Environment> OfChart(IEnvironmentFiles files, string chart)
    {
        yield return new Environment(DisplayNameOf(chart), EnvironmentKind.Chart, chart, ImmutableArray<string>.Empty);
        foreach (var path in ChartValuesFiles.Find(files, chart))
        {
            var name = chart.Length == 0 ? path : path.Substring(chart.Length + 1);
            yield return new Environment($"{DisplayNameOf(chart)} with {name}", EnvironmentKind.Chart, chart, [path]);
        }
    }

    private static string DisplayNameOf(string directory) => directory.Length == 0 ? "." : directory;

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static string DirectoryOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "";
}
