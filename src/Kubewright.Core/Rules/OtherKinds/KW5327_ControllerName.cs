using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Workloads;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The name of a controller that is to care for an object: a domain and a path (apimachinery/pkg/util/validation IsDomainPrefixedPath; of an
/// IngressClass in pkg/apis/networking, of a Job in pkg/apis/batch).
/// </summary>
internal sealed class KW5327_ControllerName : Rule<Resource>
{
    private const int LongestOfAnIngressClass = 250;
    private const int LongestOfAJob = 63;

    public override RuleDescriptor Descriptor { get; } =
        new("KW5327", "The name of a controller is a domain and a path, such as example.com/controller", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (resource is Workload workload)
        {
            Check(resource, JobSpecification.Of(workload).String("managedBy"), LongestOfAJob, context);
        }
        else if (resource.Type.Group == "networking.k8s.io" && resource.Kind == "IngressClass")
        {
            Check(resource, resource.Spec.String("controller"), LongestOfAnIngressClass, context);
        }
    }

    private static void Check(Resource resource, Field<string> field, int longest, RuleContext context)
    {
        // That there is none is told of an IngressClass, and means nothing of a Job.
        if (field.IsKnown && (field.Value.Length > 0 || resource is Workload) && WhyInvalid(field.Value, longest) is { } why)
        {
            context.Report(
                field.Span.Length > 0 ? field.Span : field.KeySpan,
                $"{resource}: the {field.Entry!.Name} '{FoundValue.Shorten(field.Value)}' {why}");
        }
    }

    private static string? WhyInvalid(string name, int longest)
    {
        var slash = name.IndexOf('/');
        return slash <= 0 || slash == name.Length - 1 ? "needs a domain and a path, as in example.com/controller"
            : name.Length > longest ? $"has {name.Length} characters, at most {longest} are allowed"
            : DnsName.WhyNoSubdomain(name.Substring(0, slash)) is { } why ? $"has a domain that {why}"
            : name.Skip(slash).All(IsOfPath) ? null
            : "has a path with a character that no path of a URL has";
    }

    private static bool IsOfPath(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "/-._~%!$&'()*+,;=:".IndexOf(c) >= 0;
}
