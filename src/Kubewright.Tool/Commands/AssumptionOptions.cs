using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Kubewright.Core;
using Kubewright.Core.Rules.Settings;

namespace Kubewright.Tool.Commands;

/// <summary>What a check knows of the cluster and of the files it is given.</summary>
internal sealed class AssumptionOptions
{
    private readonly Option<bool> _closedWorld = new("--closed-world")
    {
        Description = "Everything that is deployed is among the files, so that what is absent is missing.",
    };

    private readonly Option<ImmutableArray<KubernetesVersion>> _kubernetesVersions = new("--kubernetes-version")
    {
        Description = "The version of Kubernetes that the manifests are for; 'check' takes several: 1.29,1.36.",
        HelpName = "version",
        DefaultValueFactory = _ => [KubernetesVersion.Newest],
        CustomParser = ParseVersions,
    };

    private readonly Option<bool> _requiresReason = new("--require-suppression-reason")
    {
        Description = "Reports comments that suppress findings without saying why.",
    };

    private readonly Option<NodePortRange> _nodePortRange = new("--node-port-range")
    {
        Description = "The node ports that the cluster hands out.",
        HelpName = "range",
        DefaultValueFactory = _ => NodePortRange.Default,
        CustomParser = ParseRange,
    };

    private readonly Option<ServiceClusterIPRange?> _serviceClusterIPRange = new("--service-cluster-ip-range")
    {
        Description = "The addresses that the cluster gives to Services, such as 10.96.0.0/16.",
        HelpName = "range",
        CustomParser = ParseAddresses,
    };

    public void AddTo(Command command)
    {
        command.Add(_closedWorld);
        AddVersionTo(command);
        command.Add(_nodePortRange);
        command.Add(_serviceClusterIPRange);
        command.Add(_requiresReason);
    }

    /// <summary>Adds what matters to a command that prints no findings.</summary>
    public void AddVersionTo(Command command) => command.Add(_kubernetesVersions);

    /// <summary>What the command line says, and where it says nothing, the settings.</summary>
    public CheckOptions Read(ParseResult parsed, ProjectSettings? settings = null)
    {
        settings ??= ProjectSettings.None;
        var range = parsed.GetValue(_nodePortRange);
        var (first, last) = !IsStated(parsed, _nodePortRange) && settings.NodePorts is { } ports ? ports : (range.First, range.Last);
        return ReadVersion(parsed, settings) with
        {
            ClosedWorld = parsed.GetValue(_closedWorld) || settings.ClosedWorld == true,
            FirstNodePort = first,
            LastNodePort = last,
            ServiceClusterIPRange = parsed.GetValue(_serviceClusterIPRange) ?? settings.ServiceClusterIPRange,
            RequiresSuppressionReason = parsed.GetValue(_requiresReason) || settings.RequireSuppressionReason == true,
        };
    }

    public CheckOptions ReadVersion(ParseResult parsed, ProjectSettings? settings = null) => new()
    {
        KubernetesVersion = ReadVersions(parsed, settings ?? ProjectSettings.None).Last(),
        IsKubernetesVersionStated = IsStated(parsed, _kubernetesVersions) || settings is { KubernetesVersions.IsEmpty: false },
    };

    /// <summary>All versions that are named, from the oldest to the newest.</summary>
    public ImmutableArray<KubernetesVersion> ReadVersions(ParseResult parsed, ProjectSettings settings) =>
        IsStated(parsed, _kubernetesVersions) || settings.KubernetesVersions.IsEmpty ? parsed.GetValue(_kubernetesVersions) : settings.KubernetesVersions;

    private static bool IsStated(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>An option that takes one version.</summary>
    public static Option<KubernetesVersion> VersionOption(string name, string description, KubernetesVersion otherwise) => new(name)
    {
        Description = description,
        HelpName = "version",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => ParseVersion(result.Tokens[0].Value, result),
    };

    private static ImmutableArray<KubernetesVersion> ParseVersions(ArgumentResult result) =>
        [.. result.Tokens[0].Value.Split(',').Select(text => ParseVersion(text, result)).Distinct().Order()];

    private static KubernetesVersion ParseVersion(string text, ArgumentResult result)
    {
        if (!KubernetesVersion.TryParse(text, out var version))
        {
            result.AddError($"'{text}' is not a version of Kubernetes; write one such as {KubernetesVersion.Newest}.");
        }
        else if (!version.Value.IsKnown)
        {
            result.AddError(
                $"Kubernetes {version} is not known to this version of Kubewright; it knows {KubernetesVersion.Oldest} to {KubernetesVersion.Newest}.");
        }

        return version ?? default;
    }

    private static ServiceClusterIPRange? ParseAddresses(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!ServiceClusterIPRange.TryParse(text, out var range))
        {
            result.AddError($"'{text}' is not a range of addresses; write one such as 10.96.0.0/16, or one of each IP family with a comma between them.");
        }

        return range;
    }

    private static NodePortRange ParseRange(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (NodePortRange.TryParse(text, out var range))
        {
            return range;
        }

        result.AddError($"'{text}' is not a range of ports; write one such as {NodePortRange.Default}.");
        return default;
    }
}
