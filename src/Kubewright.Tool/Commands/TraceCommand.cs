using System.CommandLine;
using System.Globalization;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Tool.Input;
using Kubewright.Tool.Output;
using Kubewright.Tool.Tracing;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright trace</c>: the way of a request, step by step.</summary>
internal static class TraceCommand
{
    private const string Indent = "    ";

    public static Command Create(Terminal terminal)
    {
        var address = new Argument<string>("URL") { Description = "What is asked for, such as http://orders:80/healthz." };
        var from = new Option<string>("--from")
        {
            Description = "The workload whose pods ask, such as deployment/web or shop/deployment/web.",
            Required = true,
            HelpName = "workload"
        };
        var paths = new Argument<string[]>("PATH")
        {
            Description = "The manifests: files, folders, globs. Without one the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["."],
        };
        var assumptions = new AssumptionOptions();
        var environment = new EnvironmentOption();
        var command = new Command("trace", "Follows a request from a workload: DNS name, Service, endpoints, network policies, container.")
        {
            address,
            paths,
            from,
            environment,
        };
        assumptions.AddVersionTo(command);
        command.SetAction(parsed =>
        {
            var written = parsed.GetRequiredValue(address);
            if (!Uri.TryCreate(written.Contains("://", StringComparison.Ordinal) ? written : "http://" + written, UriKind.Absolute, out var url)
                || url.Port < 0)
            {
                terminal.Complain($"'{written}' is not the address of a request; write one such as http://orders:80/healthz.");
                return ExitCode.Unusable;
            }

            var manifests = ManifestLoader.Load(parsed.GetRequiredValue(paths), terminal);
            if (environment.Read(parsed, manifests, terminal) is not { } deployed)
            {
                return ExitCode.Unusable;
            }

            var graph = ManifestGraph.Create(manifests.Inputs, assumptions.ReadVersion(parsed), deployed);
            if (Find(graph, parsed.GetRequiredValue(from), terminal) is not { } workload)
            {
                return ExitCode.Unusable;
            }

            var steps = RequestTrace.Follow(graph, workload, url);
            Print(steps, workload, url, terminal);
            return !manifests.IsWhole ? ExitCode.Unusable : steps.Any(step => step.Outcome == TraceOutcome.Ends) ? ExitCode.Errors : ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The workload that <c>[namespace/][kind/]name</c> means; null, with the reason on the error stream, where none or several do.</summary>
    private static Workload? Find(ManifestGraph graph, string written, Terminal terminal)
    {
        var parts = written.Split('/');
        var kind = parts.Length > 1 ? parts[^2] : "";
        var all = graph.Sets.SelectMany(set => set.Resources).OfType<Workload>().ToList();
        var found = all
            .Where(workload => workload.Name == parts[^1]
                && (kind.Length == 0 || workload.Kind.StartsWith(kind.TrimEnd('s'), StringComparison.OrdinalIgnoreCase))
                && (parts.Length < 3 || graph.SetOf(workload).NamespaceOf(workload).Name == parts[0]))
            .ToList();
        if (found.Count == 1)
        {
            return found[0];
        }

        var environments = found.Select(workload => graph.SetOf(workload).Environment?.Name).OfType<string>().ToList();
        terminal.Complain(found.Count > 1 && environments.Count == found.Count
            ? $"'{written}' is in {string.Join(" and ", environments)}; name one of them with --environment."
            : found.Count > 1
            ? $"'{written}' is {string.Join(" and ", found.Select(workload => $"{workload} of {workload.HeadSpan}"))}; name the files of one of them."
            : $"'{written}' is not a workload of these "
                + $"manifests; {(all.Count == 0 ? "they have none." : $"they have {string.Join(", ", all.Select(NameOf).Distinct().Take(5))}.")}");
        return null;
    }

    private static string NameOf(Workload workload) => $"{workload.Kind.ToLowerInvariant()}/{workload.Name}";

    private static void Print(IReadOnlyList<TraceStep> steps, Workload from, Uri url, Terminal terminal)
    {
        terminal.Write($"{VisibleText.Of(url.ToString())} from {VisibleText.Of(from.ToString())}", Styles.Strong);
        terminal.WriteLine();
        var number = 0;
        foreach (var step in steps)
        {
            var head = string.Create(CultureInfo.InvariantCulture, $"{++number,2}. ");
            var sign = step.Outcome switch { TraceOutcome.Ends => "✗ ", TraceOutcome.MayGoOn => "? ", _ => "" };
            terminal.WriteLine();
            terminal.Write(head, Styles.Quiet);
            terminal.Write($"{sign}{step.Stage}", step.Outcome == TraceOutcome.Ends ? Styles.Of(Core.Rules.Severity.Error) : Styles.Strong);
            terminal.WriteLine();
            foreach (var line in WrappedText.Lines(VisibleText.Of(step.Text), WrappedText.Width - Indent.Length))
            {
                terminal.WriteLine(Indent + line);
            }

            if (step.Place is { } place)
            {
                terminal.Write($"{Indent}{VisibleText.Of(place.ToString())}", Styles.Quiet);
                terminal.WriteLine();
            }
        }

        terminal.WriteLine();
        terminal.WriteLine(Conclusion(steps));
    }

    private static string Conclusion(IReadOnlyList<TraceStep> steps)
    {
        var end = steps.Select((step, index) => (step, index)).FirstOrDefault(one => one.step.Outcome == TraceOutcome.Ends);
        return end.step is not null
            ? string.Create(CultureInfo.InvariantCulture, $"The request ends at step {end.index + 1}.")
            : "The request arrives, as far as the manifests say.";
    }
}
