using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Settings;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Settings;

/// <summary>Reads <c>kubewright.yaml</c>; docs/schemas/kubewright.schema.json describes it.</summary>
public sealed class SettingsReader
{
    private readonly ImmutableArray<(SourceSpan Place, string Message)>.Builder _problems = ImmutableArray.CreateBuilder<(SourceSpan Place, string Message)>();

    private static readonly string[] SeverityFields = ["rules", "severity", "paths", "environments"];

    /// <summary>What turns findings off, then the severities in the order of the enumeration.</summary>
    private static readonly string[] Levels = ["none", "info", "warning", "error"];

    private SettingsReader()
    {
    }

    /// <summary>Reads a file; what cannot be understood is among its problems.</summary>
    public static ProjectSettings Read(SourceFile file)
    {
        var documents = YamlReader.Read(file);
        var reader = new SettingsReader();
        foreach (var problem in documents.SelectMany(document => document.Problems))
        {
            reader.Refuse(problem.Span, problem.Message);
        }

        return reader.Read(documents.Select(document => document.Root));
    }

    /// <summary>Reads a file that is among the manifests, whose YAML has rules of its own.</summary>
    public static ProjectSettings Read(ManifestFile file) => new SettingsReader().Read(file.Documents.Select(document => document.Root));

    private ProjectSettings Read(IEnumerable<YamlNode?> roots)
    {
        var root = roots.FirstOrDefault(one => one is not null);
        if (root is not null and not YamlMapping && !root.IsNull())
        {
            Refuse(root.Span.FirstLine, $"The settings are a mapping of {string.Join(", ", KubewrightSettings.Fields)}");
        }

        var settings = root is YamlMapping mapping ? Read(mapping) : ProjectSettings.None;
        return settings with { Problems = _problems.ToImmutable() };
    }

    private ProjectSettings Read(YamlMapping root)
    {
        foreach (var problem in KubewrightSettings.ReadExternals(root).Problems)
        {
            Refuse(problem.Span, problem.Message);
        }

        foreach (var entry in root.Entries.Where(entry => !KubewrightSettings.Fields.Contains(entry.Name)))
        {
            var similar = NearestName.Find(KubewrightSettings.Fields, entry.Name);
            Refuse(entry.Key.Span, $"'{entry.Name}' is not a setting{(similar is null ? "" : $"; did you mean '{similar}'?")}");
        }

        return new ProjectSettings
        {
            KubernetesVersions = [.. Texts(root["kubernetesVersion"]).Select(Version).OfType<KubernetesVersion>().Distinct().OrderBy(version => version)],
            ClosedWorld = Boolean(root, "closedWorld"),
            NodePorts = NodePorts(root["nodePortRange"]),
            ServiceClusterIPRange = Addresses(root["serviceClusterIPRange"]),
            RequireSuppressionReason = Boolean(root, "requireSuppressionReason"),
            Baseline = Text(root["baseline"])?.Value,
            Severities = [.. Items(root["severities"]).Select(Severity).OfType<SeveritySetting>()],
        };
    }

    private KubernetesVersion? Version(YamlScalar written)
    {
        if (KubernetesVersion.TryParse(written.Value, out var version) && version.Value.IsKnown)
        {
            return version;
        }

        Refuse(
            written.Span,
            $"'{written.Value}' is not a version of Kubernetes that Kubewright knows; it knows {KubernetesVersion.Oldest} to {KubernetesVersion.Newest}");
        return null;
    }

    private (int First, int Last)? NodePorts(YamlNode? node)
    {
        if (Text(node) is not { } written)
        {
            return null;
        }

        if (written.Value.Split('-') is [var start, var end] && Port(start) is { } first && Port(end) is { } last && first <= last)
        {
            return (first, last);
        }

        Refuse(written.Span, $"'{written.Value}' is not a range of ports; write one such as 30000-32767");
        return null;
    }

    private ServiceClusterIPRange? Addresses(YamlNode? node)
    {
        ServiceClusterIPRange? range = null;
        if (Text(node) is { } written && !ServiceClusterIPRange.TryParse(written.Value, out range))
        {
            Refuse(written.Span, $"'{written.Value}' is not a range of addresses; write one such as 10.96.0.0/16");
        }

        return range;
    }

    private SeveritySetting? Severity(YamlNode node)
    {
        if (node is not YamlMapping setting || Text(setting["severity"]) is not { } severity)
        {
            Refuse(node.Span, "A severity is an item with 'rules', 'severity' and perhaps 'paths' and 'environments'");
            return null;
        }

        foreach (var entry in setting.Entries.Where(entry => !SeverityFields.Contains(entry.Name)))
        {
            Refuse(entry.Key.Span, $"'{entry.Name}' is not a field of a severity; the fields are {string.Join(", ", SeverityFields)}");
        }

        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var rule in Texts(setting["rules"]))
        {
            var known = RuleFamily.Expand(rule.Value);
            if (known.IsEmpty)
            {
                Refuse(rule.Span, $"'{rule.Value}' is not a rule; write an id such as KW2001 or a family such as KW2xxx");
            }

            ids.UnionWith(known);
        }

        var level = Array.IndexOf(Levels, severity.Value);
        if (level < 0)
        {
            Refuse(severity.Span, $"'{severity.Value}' is not a severity; write error, warning, info or none");
            return null;
        }

        return new SeveritySetting(
            ids.ToImmutable(),
            level == 0 ? null : (Severity)(level - 1),
            [.. Texts(setting["paths"]).Select(path => new PathPattern(path.Value))],
            [.. Texts(setting["environments"]).Select(environment => new EnvironmentPattern(environment.Value))]);
    }

    private bool? Boolean(YamlMapping root, string key)
    {
        if (root[key] is not { } node)
        {
            return null;
        }

        if (node is YamlScalar scalar && scalar.TryGetBoolean(out var value))
        {
            return value;
        }

        Refuse(node.Span, $"'{key}' is true or false");
        return null;
    }

    /// <summary>One text, or several in a list.</summary>
    private IEnumerable<YamlScalar> Texts(YamlNode? node) =>
        node is YamlSequence list ? list.Items.Select(Text).OfType<YamlScalar>()
        : Text(node) is { } one ? [one]
        : [];

    private YamlScalar? Text(YamlNode? node)
    {
        if (node is not null and not YamlScalar)
        {
            Refuse(node.Span, "A text is expected here");
        }

        return node as YamlScalar;
    }

    private ImmutableArray<YamlNode> Items(YamlNode? node)
    {
        if (node is not null and not YamlSequence)
        {
            Refuse(node.Span, "A list is expected here");
        }

        return node is YamlSequence list ? list.Items : [];
    }

    private void Refuse(SourceSpan place, string message) => _problems.Add((place, message));

    private static int? Port(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;
}
