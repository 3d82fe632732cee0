using System.CommandLine;
using System.CommandLine.Parsing;
using Kubewright.Core;

namespace Kubewright.Tool.Commands;

/// <summary>What a check is told of the cluster and of the files it is given.</summary>
internal sealed class AssumptionOptions
{
    private readonly Option<bool> _closedWorld = new("--closed-world")
    {
        Description = "Everything that is deployed is among the files, so that what is absent is missing.",
    };

    private readonly Option<KubernetesVersion> _kubernetesVersion = new("--kubernetes-version")
    {
        Description = "The version of Kubernetes that the manifests are for.",
        HelpName = "version",
        DefaultValueFactory = _ => KubernetesVersion.Newest,
        CustomParser = ParseVersion,
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
    }

    /// <summary>Adds what matters to a command that prints no findings.</summary>
    public void AddVersionTo(Command command) => command.Add(_kubernetesVersion);

    public CheckOptions Read(ParseResult parsed)
    {
        var range = parsed.GetValue(_nodePortRange);
        return ReadVersion(parsed) with
        {
            ClosedWorld = parsed.GetValue(_closedWorld),
            FirstNodePort = range.First,
            LastNodePort = range.Last,
            ServiceClusterIPRange = parsed.GetValue(_serviceClusterIPRange),
        };
    }

    public CheckOptions ReadVersion(ParseResult parsed) => new()
    {
        KubernetesVersion = parsed.GetValue(_kubernetesVersion),
        IsKubernetesVersionStated = parsed.GetResult(_kubernetesVersion) is { Implicit: false },
    };

    private static KubernetesVersion ParseVersion(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (KubernetesVersion.TryParse(text, out var version))
        {
            return version.Value;
        }

        result.AddError($"'{text}' is no version of Kubernetes; write one such as {KubernetesVersion.Newest}.");
        return default;
    }

    private static ServiceClusterIPRange? ParseAddresses(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!ServiceClusterIPRange.TryParse(text, out var range))
        {
            result.AddError($"'{text}' is no range of addresses; write one such as 10.96.0.0/16, or one of each IP family with a comma between them.");
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

        result.AddError($"'{text}' is no range of ports; write one such as {NodePortRange.Default}.");
        return default;
    }
}
