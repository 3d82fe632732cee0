using System.Text.RegularExpressions;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// The base image brings another major version of .NET than the project is built for, or no ASP.NET Core for what needs it: the application
/// does not start (learn.microsoft.com/dotnet/core/versions/selection: without RollForward a major version is never replaced by another).
/// </summary>
internal sealed class KW7402_ImageWithoutTheFramework : Rule<ApplicationFacts>
{
    /// <summary>What says that the image brings a framework by other means, or that another one is published.</summary>
    private static readonly Regex OtherMeans = new(
        @"--framework|\s-f\s|TargetFramework|self-?contained|PublishAot|roll-?_?forward|dotnet-install|aspnetcore-runtime|dotnet-runtime",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public override RuleDescriptor Descriptor { get; } = new("KW7402", "The image brings the frameworks that the application is built for", Severity.Error);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        if (application is not { IsLibrary: false, NeedsRuntimeOfImage: true, TargetMajor: { } target, Image: { File: { } file } image }
            || image.BaseImage is not { Text: { } name, Span: { } span }
            || DotNetImage.Parse(name) is not { Repository: not "runtime-deps" } brought
            || !image.Starts(application.AssemblyName)
            || OtherMeans.IsMatch(file.Text)
            || context.Placements.Any(RollsForward))
        {
            return;
        }

        // A Dockerfile that no workload's image is known to come from may be one that nobody builds any more. And an argument of the build may choose another
        // image than the one that is written.
        Severity? severity = !context.IsRunSomewhere(application) ? Severity.Info : span.Text.Contains("$") ? Severity.Warning : null;
        if (brought.Major is { } major && major != target)
        {
            context.Report(
                span,
                $"The base image '{name}' brings .NET {major}, but {application} is built for .NET {target} and does not start on another major version",
                severity);
        }
        else if (brought is { Repository: "runtime", Major: not null } && application.IsWeb)
        {
            context.Report(
                span,
                $"The base image '{name}' brings no ASP.NET Core, without which {application} does not start; 'mcr.microsoft.com/dotnet/aspnet:{brought.Tag}' "
                    + "brings it",
                severity);
        }
    }

    private static bool RollsForward(PlacedApplication placement) => placement.Running.Container.Node.Mappings("env")
        .Any(variable => variable.String("name").Or("") == "DOTNET_ROLL_FORWARD")
        || placement.Running.Container.Node["envFrom"] is YamlSequence { Items.Length: > 0 };
}
