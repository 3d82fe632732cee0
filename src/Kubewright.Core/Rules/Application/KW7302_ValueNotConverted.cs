using Kubewright.Core.Application;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A variable sets what the application's code cannot convert to the type that it reads: binding throws an InvalidOperationException, at the
/// start or when the options are first asked for.
/// </summary>
internal sealed class KW7302_ValueNotConverted : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7302", "A variable's value can be converted to the type that reads it", Severity.Warning);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var reads = application.Code.Configuration;
        var seen = new HashSet<SourceSpan>();
        foreach (var placement in context.Placements)
        {
            var container = placement.Running.Container;
            if (reads.Keys.IsEmpty || !EnvironmentVariable.RunsIt(container))
            {
                continue;
            }

            foreach (var variable in ContainerEnvironment.Read(placement.Set, placement.Workload, container, application.Image))
            {
                var key = SettingKey.OfVariable(variable.Key);
                if (variable.Value is { Text: { } text, Place: { } place }
                    && reads.Keys.FirstOrDefault(read => read.Converts(key) && !read.Type.Takes(text)) is { } read
                    && seen.Add(place))
                {
                    context.Report(
                        place,
                        $"'{text}' cannot be converted to {read.Type}, as {application} does with {variable.Value.Source} ({read.Reader}): "
                            + $"{(read.IsDictionary ? "the entry is left out, or reading it throws" : "reading it throws")}{Hint(read.Type)}",
                        related: [new RelatedPlace(read.Place, $"{read.Reader} is of the type {read.Type}")],
                        resource: placement.Workload);
                }
            }
        }
    }

    private static string Hint(Core.Application.Options.SettingType type) =>
        !type.Members.IsEmpty ? $"; its members are {string.Join(", ", type.Members.Take(8))}{(type.Members.Length > 8 ? ", ..." : "")}"
        : type.Name == "TimeSpan" ? "; write it as 'hh:mm:ss'"
        : "";
}
