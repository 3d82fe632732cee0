using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A value that is none of those a field may have; case counts. The API server's validation refuses it
/// (pkg/apis/*/validation/validation.go, field.NotSupported). What Services and ports may say has rules of its own.
/// </summary>
internal sealed class KW5104_ValueNotAllowed : SchemaRule
{
    private const int MostNamed = 8;

    private static readonly HashSet<string> ReportedElsewhere = new(StringComparer.Ordinal)
    {
        "core.v1.ServiceSpec",
        "core.v1.ServicePort",
        "core.v1.ContainerPort",
    };

    public override RuleDescriptor Descriptor { get; } =
        new("KW5104", "A field with fixed values has one of them", Severity.Error);

    protected override void Check(Resource resource, SchemaProblem problem, RuleContext context)
    {
        if (problem is not ValueNotAllowed value || ReportedElsewhere.Contains(value.Type.Name))
        {
            return;
        }

        var nearest = NearestName.Find(value.Field.Enum, value.Node.Value);
        var hint = nearest is not null ? $"; did you mean '{nearest}'?" : "";
        context.Report(
            value.Span,
            $"{resource}: '{value.Path}' cannot be {(value.Node.Value.Length == 0 ? "empty" : $"'{FoundValue.Shorten(value.Node.Value)}'")}, "
                + $"only {Allowed(value.Field)}{hint}",
            context.Options.IsNewerThanKnown && nearest is null ? Severity.Info : null,
            fix: nearest is null ? null : Fix.ChangeSpelling(value.Node, nearest, value.Field.Enum));
    }

    private static string Allowed(SchemaField field)
    {
        var named = field.Enum.Take(MostNamed).ToList();
        return field.Enum.Length > MostNamed
            ? string.Join(", ", named) + ", ..."
            : string.Join(", ", named.Take(named.Count - 1)) + (named.Count > 1 ? " or " : "") + named[named.Count - 1];
    }
}
