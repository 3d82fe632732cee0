using System.CommandLine;
using Kubewright.Core.Environments;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.Commands;

/// <summary><c>--environment</c>: the one environment that a command looks at.</summary>
internal sealed class EnvironmentOption : Option<string?>
{
    public EnvironmentOption()
        : base("--environment")
    {
        Description = "Looks at one environment alone: a kustomization's directory, or its last parts, such as overlays/prod.";
        HelpName = "name";
    }

    /// <summary>Whether one environment is asked for.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(this) is not null;

    /// <summary>
    /// What the manifests deploy, or the environment of it that is asked for; null, with a word on the error stream, where there is none of that name.
    /// </summary>
    public DeployedEnvironments? Read(ParseResult parsed, LoadedManifests manifests, Terminal terminal)
    {
        var all = manifests.Deployed;
        if (parsed.GetValue(this) is not { } name)
        {
            return all;
        }

        var asked = all.Only(name);
        if (asked.All.IsEmpty)
        {
            var known = all.All.Select(one => one.Name).Take(5).ToList();
            terminal.Complain(
                $"'{name}' is not an environment{(known.Count == 0 ? "; there are no kustomizations" : ", such as " + string.Join(", ", known))}.");
            return null;
        }

        return asked;
    }
}
