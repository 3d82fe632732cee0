using System.CommandLine;
using Kubewright.Core.Graph;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright endpoints</c>: where the Services lead, as <c>kubectl get endpoints</c> would say it.</summary>
internal static class EndpointsCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument();
        var format = new FormatOption("text", "json");
        var assumptions = new AssumptionOptions();
        var environment = new EnvironmentOption();
        var command =
            new Command("endpoints", "Prints which pods each Service reaches and on which ports, before there is a cluster.") { paths, format, environment };
        assumptions.AddVersionTo(command);
        command.SetAction(parsed =>
        {
            var manifests = ManifestLoader.Load(parsed.GetRequiredValue(paths), terminal);
            if (environment.Read(parsed, manifests, terminal) is not { } deployed)
            {
                return ExitCode.Unusable;
            }

            var graph = ManifestGraph.Create(manifests.Inputs, assumptions.ReadVersion(parsed), deployed);
            if (parsed.GetValue(format) == "json")
            {
                EndpointJson.Write(graph, terminal.Output);
            }
            else
            {
                EndpointText.Write(graph, terminal);
            }

            return manifests.IsWhole ? ExitCode.Clean : ExitCode.Unusable;
        });
        return command;
    }
}
