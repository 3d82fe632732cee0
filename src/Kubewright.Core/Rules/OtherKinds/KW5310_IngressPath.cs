using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A path of an Ingress begins with '/', and an exact or prefix path is written in its shortest form (pkg/apis/networking/validation/validation.go
/// validateHTTPIngressPath).
/// </summary>
internal sealed class KW5310_IngressPath() : KindRule("networking.k8s.io", "Ingress")
{
    private static readonly string[] Forbidden = ["//", "/./", "/../", "%2f", "%2F"];
    private static readonly string[] ForbiddenEnds = ["/..", "/."];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5310", "A path of an Ingress is absolute and in its shortest form", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (!IngressPaths.IsCurrent(resource))
        {
            return;
        }

        foreach (var path in IngressPaths.Of(resource))
        {
            var type = path.String("pathType");
            var text = path.String("path");
            if (type.IsKnown && text.IsKnown && WhyInvalid(text.Value, type.Value) is { } why)
            {
                var absolute = text.Value.Length > 0 && text.Value[0] != '/' ? "/" + text.Value : null;
                context.Report(
                    text.Span,
                    $"{resource}: the path '{FoundValue.Shorten(text.Value)}' {why}",
                    fix: absolute is null || WhyInvalid(absolute, type.Value) is not null ? null : Fix.ChangeText(text.Entry!.Value, absolute, FixSafety.Safe));
            }
            else if (type is { IsKnown: true, Value: "Exact" or "Prefix" } && text.IsAbsent)
            {
                context.Report(type.KeySpan, $"{resource}: a path of the type '{type.Value}' needs a 'path', such as /");
            }
        }
    }

    private static string? WhyInvalid(string path, string type)
    {
        if (type is not ("Exact" or "Prefix"))
        {
            return type == "ImplementationSpecific" && path.Length > 0 && path[0] != '/' ? "must begin with '/'" : null;
        }

        return path.Length == 0 || path[0] != '/' ? "must begin with '/'"
            : Array.Find(Forbidden, part => path.IndexOf(part, StringComparison.Ordinal) >= 0) is { } part ? $"cannot hold '{part}'"
            : Array.Find(ForbiddenEnds, end => path.EndsWith(end, StringComparison.Ordinal)) is { } end ? $"cannot end with '{end}'"
            : null;
    }
}
