using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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
        HelpName = KubernetesVersion.Newest.ToString(),
        DefaultValueFactory = _ => KubernetesVersion.Newest,
        CustomParser = ParseVersion,
    };

    private readonly Option<(int First, int Last)> _nodePortRange = new("--node-port-range")
    {
        Description = "The node ports that the cluster hands out.",
        HelpName = "30000-32767",
        DefaultValueFactory = _ => (CheckOptions.Default.FirstNodePort, CheckOptions.Default.LastNodePort),
        CustomParser = ParseRange,
    };

    public void AddTo(Command command)
    {
        command.Add(_closedWorld);
        AddVersionTo(command);
        command.Add(_nodePortRange);
    }

    /// <summary>Adds what matters to a command that prints no findings.</summary>
    public void AddVersionTo(Command command) => command.Add(_kubernetesVersion);

    public CheckOptions Read(ParseResult parsed)
    {
        var (first, last) = parsed.GetValue(_nodePortRange);
        return new CheckOptions
        {
            ClosedWorld = parsed.GetValue(_closedWorld),
            KubernetesVersion = parsed.GetValue(_kubernetesVersion),
            FirstNodePort = first,
            LastNodePort = last,
        };
    }

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

    private static (int First, int Last) ParseRange(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var parts = text.Split('-');
        if (parts.Length == 2 && TryParsePort(parts[0], out var first) && TryParsePort(parts[1], out var last) && first <= last)
        {
            return (first, last);
        }

        result.AddError($"'{text}' is no range of ports; write one such as 30000-32767.");
        return default;
    }

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535;
}
