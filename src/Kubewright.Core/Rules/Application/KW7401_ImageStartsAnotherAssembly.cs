using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// The Dockerfile starts an assembly of another name than the project's own, apart from case too, which counts in Linux: the container ends at
/// once, for <c>dotnet</c> does not find the file.
/// </summary>
internal sealed class KW7401_ImageStartsAnotherAssembly : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7401", "The image starts the assembly that the project builds", Severity.Error);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        if (application.IsLibrary
            || application.Image is not { File: { } file } image
            || StartedBy(image) is not { } started
            || application.AssemblyName + ".dll" is var own && started == own
            || PlaceOf(started, image) is not { } place)
        {
            return;
        }

        // What the file speaks of elsewhere, it may have made: copied, renamed, published from another project.
        var name = started.Substring(0, started.Length - ".dll".Length);
        if (Counts(file.Text, started) > 1 || Counts(file.Text, name + ".csproj") > 0 || Counts(file.Text, "AssemblyName") > 0)
        {
            return;
        }

        var isNear = NearestName.Find([own], started) is not null;
        if (isNear || Counts(file.Text, application.ProjectName + ".csproj") > 0)
        {
            context.Report(
                place,
                $"The image starts '{started}', but the project builds '{own}'",
                !context.IsRunSomewhere(application) ? Severity.Info : isNear ? null : Severity.Warning,
                fix: Fix.Unsafe($"Change to '{own}'", new TextEdit(place, own)));
        }
    }

    /// <summary>The assembly that <c>dotnet X.dll</c> or <c>dotnet exec X.dll</c> starts; null for any other command.</summary>
    private static string? StartedBy(ContainerImage image)
    {
        var words = image.EntryPoint.Concat(image.Arguments).ToList();
        return words.Count > 1 && FileOf(words[0]) == "dotnet" && words.Skip(1).FirstOrDefault(word => word != "exec") is { } first
            && first.EndsWith(".dll", StringComparison.Ordinal)
            ? FileOf(first)
            : null;
    }

    private static string FileOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static SourceSpan? PlaceOf(string word, ContainerImage image) => image.Commands
        .Select(command => (Command: command, At: command.Text.LastIndexOf(word, StringComparison.Ordinal)))
        .Where(found => found.At >= 0)
        .Select(found => (SourceSpan?)new SourceSpan(found.Command.File, found.Command.Start + found.At, word.Length))
        .FirstOrDefault();

    private static int Counts(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return count;
    }
}
