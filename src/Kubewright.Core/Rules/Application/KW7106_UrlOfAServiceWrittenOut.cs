using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// C# writes out the URL of a Service that the manifests make a constant of. The constant changes with the Service, and no longer compiles where
/// the Service is gone.
/// </summary>
internal sealed class KW7106_UrlOfAServiceWrittenOut : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7106", "The URL of a Service is taken from its manifest", Severity.Info);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        // Where the short name leads nowhere, the constant would not either.
        var wrong = context.Applications.AddressesOf(application, context.Placements)
            .Where(uses => uses.Any(use => use.Resolution.Outcome != HostOutcome.Found))
            .Select(uses => uses[0].Written.Value)
            .ToList();
        foreach (var url in application.Code.Urls.All)
        {
            if (url.Constant is { } constant && !wrong.Contains(url.Place))
            {
                context.Report(
                    url.Place,
                    $"{url.Client} is given '{url.Text}', which is {constant.Expression} by the manifests: the constant follows when the Service changes",
                    fix: Fix.Safe($"Use {constant.Expression}", new TextEdit(constant.Place, constant.Expression)));
            }
        }
    }
}
