using System.CommandLine;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright check</c>: what is wrong with the manifests.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument();
        var format = new FormatOption("text", "json", "sarif");
        var info = new Option<bool>("--info") { Description = "Prints notes too: what is unproven or merely worth knowing. JSON and SARIF always hold them." };
        var stdinPath = new Option<string>("--stdin-path")
        {
            Description = "The file that standard input is the text of, for editors that pass what is not saved yet.",
            HelpName = "path",
        };
        var assumptions = new AssumptionOptions();
        var command = new Command("check", "Checks manifests as one set and prints what is wrong with them.") { paths, format, info, stdinPath };
        assumptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var manifests = ManifestLoader.Load(parsed.GetRequiredValue(paths), terminal, parsed.GetValue(stdinPath));
            var graph = ManifestGraph.Create(manifests.Inputs, assumptions.Read(parsed));
            var findings = ParallelCheck.Check(graph, manifests.Inputs);
            if (KustomizationCheck.Check(graph, manifests.Inputs, terminal.CurrentDirectory) is { IsEmpty: false } more)
            {
                findings = [.. findings.Concat(more).OrderBy(finding => finding.Span.File.Path, StringComparer.Ordinal)];
            }

            switch (parsed.GetValue(format))
            {
                case "json":
                    FindingJson.Write(findings, terminal.Output);
                    break;
                case "sarif":
                    FindingSarif.Write(findings, manifests.IsWhole, terminal);
                    break;
                default:
                    new FindingText(terminal, parsed.GetValue(info), manifests.SecretsOf).Write(findings, manifests.Files.Length);
                    break;
            }

            return !manifests.IsWhole ? ExitCode.Unusable
                : findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Errors
                : ExitCode.Clean;
        });
        return command;
    }
}
