using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Settings;

/// <summary>
/// What <c>kubewright.yaml</c> says: the one settings file of the command line tool, the build and the editor. Its fields are described by the JSON schema
/// <c>docs/schemas/kubewright.schema.json</c>.
/// </summary>
/// <param name="Externals">The objects that are deployed from elsewhere: <c>externals</c>.</param>
/// <param name="Problems">What of <c>externals</c> cannot be understood.</param>
public sealed record KubewrightSettings(ImmutableArray<ExternalObject> Externals, ImmutableArray<SettingProblem> Problems)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "kubewright.yaml";

    /// <summary>The settings; what else they say is read by <c>Kubewright.Core.Rules.Settings</c>.</summary>
    public static readonly ImmutableArray<string> Fields =
    [
        "kubernetesVersion", "closedWorld", "nodePortRange", "serviceClusterIPRange", "requireSuppressionReason", "baseline", "severities", "externals",
    ];

    /// <summary>Whether a file is the settings file, by its name.</summary>
    public static bool IsSettings(SourceFile file) => string.Equals(file.Name, FileName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads what the settings file says of objects that are deployed from elsewhere.</summary>
    public static KubewrightSettings Read(ManifestFile file)
    {
        var all = file.Documents.Select(document => document.Root).OfType<YamlMapping>().Select(ReadExternals).ToList();
        return new KubewrightSettings([.. all.SelectMany(one => one.Externals)], [.. all.SelectMany(one => one.Problems)]);
    }

    /// <summary>Reads what the mapping of a settings file says of objects that are deployed from elsewhere.</summary>
    public static KubewrightSettings ReadExternals(YamlMapping root)
    {
        var externals = ImmutableArray.CreateBuilder<ExternalObject>();
        var problems = ImmutableArray.CreateBuilder<SettingProblem>();
        foreach (var entry in root.Entries.Where(entry => entry.Name == "externals"))
        {
            ReadExternals(entry, externals, problems);
        }

        return new KubewrightSettings(externals.ToImmutable(), problems.ToImmutable());
    }

    private static void ReadExternals(YamlEntry entry, ImmutableArray<ExternalObject>.Builder externals, ImmutableArray<SettingProblem>.Builder problems)
    {
        if (entry.Value is not YamlSequence list)
        {
            if (!entry.Value.IsNull())
            {
                problems.Add(new SettingProblem(entry.Key.Span, "'externals' is a list of objects such as 'Secret/db-password'"));
            }

            return;
        }

        foreach (var item in list.Items)
        {
            if (item is YamlScalar scalar && ExternalObject.Read(scalar.Value, scalar.Span) is { } external)
            {
                externals.Add(external);
            }
            else
            {
                problems.Add(new SettingProblem(item.Span.FirstLine, "An external object is written as kind and name, such as 'Secret/db-password'"));
            }
        }
    }
}
