using Kubewright.Core.Application;

namespace Kubewright.Core.Rules;

/// <summary>
/// A rule about an application: its code, settings and image, each by itself and against the manifests of what runs it. It reports in whatever
/// file the mistake is written in.
/// </summary>
public abstract class ApplicationRule : Rule
{
    public override bool IsOfApplications => true;

    /// <summary>Checks one application.</summary>
    public abstract void Check(ApplicationFacts application, ApplicationRuleContext context);
}
