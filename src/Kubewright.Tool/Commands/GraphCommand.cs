using System.CommandLine;
using System.Text;
using Kubewright.Core.Graph;
using Kubewright.Tool.Input;
using Kubewright.Tool.Pictures;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright graph</c>: a picture of what is deployed and what leads where.</summary>
internal static class GraphCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument();
        var format = new FormatOption("html", "svg", "mermaid", "dot", "json");
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file that the picture is written to; without one it goes to standard output.",
            HelpName = "file"
        };
        var broken = new Option<bool>("--broken") { Description = "Shows only what something is wrong with." };
        var environment = new EnvironmentOption();
        var assumptions = new AssumptionOptions();
        var command = new Command("graph", "Draws what leads where: routes, Services, workloads, what they read, policies; what is broken is red.")
        {
            paths,
            format,
            output,
            broken,
            environment,
        };
        assumptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var manifests = ManifestLoader.Load(parsed.GetRequiredValue(paths), terminal);
            if (environment.Read(parsed, manifests, terminal) is not { } deployed)
            {
                return ExitCode.Unusable;
            }

            var graph = ManifestGraph.Create(manifests.Inputs, assumptions.Read(parsed), deployed);
            var picture = PictureBuilder.Build(graph, ParallelCheck.Check(graph, environment.IsGiven(parsed) ? [] : manifests.Inputs));
            if (parsed.GetValue(broken))
            {
                picture = picture.Broken();
            }

            var isWritten = Write(picture, parsed.GetRequiredValue(format), parsed.GetValue(output), terminal);
            return manifests.IsWhole && isWritten ? ExitCode.Clean : ExitCode.Unusable;
        });
        return command;
    }

    private static bool Write(Picture picture, string format, string? path, Terminal terminal)
    {
        if (path is null)
        {
            return Write(picture, format, terminal);
        }

        try
        {
            using var file = new StreamWriter(Path.GetFullPath(path, terminal.CurrentDirectory), append: false, new UTF8Encoding(false));
            return Write(picture, format, terminal.To(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain($"'{path}' cannot be written: {exception.Message}");
            return false;
        }
    }

    private static bool Write(Picture picture, string format, Terminal terminal)
    {
        switch (format)
        {
            case "svg":
                return SvgPicture.Write(picture, terminal);
            case "mermaid":
                terminal.Output.Write(MermaidPicture.Of(picture));
                return true;
            case "dot":
                terminal.Output.Write(DotPicture.Of(picture));
                return true;
            case "json":
                JsonPicture.Write(picture, terminal.Output);
                return true;
            default:
                HtmlPicture.Write(picture, terminal.Output);
                return true;
        }
    }
}
