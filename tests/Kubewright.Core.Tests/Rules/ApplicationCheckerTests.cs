using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Rules;

/// <summary>How rules about applications are run: for each application, with the places where it runs, and none at the cost of another.</summary>
public sealed class ApplicationCheckerTests
{
    private const string Manifest = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders # kubewright:ignore KW7998
        spec:
          selector:
            matchLabels:
              app: orders
          template:
            metadata:
              labels:
                app: orders
            spec:
              containers:
                - name: api
                  image: shop/orders

        """;

    private static readonly RuleDescriptor Descriptor = new("KW7999", "An application is placed", Severity.Warning);

    [Fact]
    public void Rule_SeesWhereTheApplicationRuns()
    {
        var finding = Assert.Single(Check([new PlacedRule(Descriptor)], new ApplicationFacts { AssemblyName = "Orders" }));
        Assert.Equal("Orders runs in Deployment 'orders'", finding.Message);
        Assert.Equal("orders", finding.Span.Text);
    }

    [Fact]
    public void Library_RunsNowhere() =>
        Assert.Empty(Check([new PlacedRule(Descriptor)], new ApplicationFacts { AssemblyName = "Orders", IsLibrary = true }));

    [Fact]
    public void CommentOfTheManifest_TakesAFindingBack() =>
        Assert.Empty(Check([new PlacedRule(Descriptor with { Id = "KW7998" })], new ApplicationFacts { AssemblyName = "Orders" }));

    [Fact]
    public void RuleThatThrows_IsToldAndCostsNoOther()
    {
        var findings = Check([new ThrowingRule(), new PlacedRule(Descriptor)], new ApplicationFacts { AssemblyName = "Orders" });
        Assert.Equal(["KW9001", "KW7999"], findings.Select(finding => finding.Id));
        Assert.Equal("Rule KW7997 failed and was skipped at Orders: InvalidOperationException: on purpose", findings[0].Message);
        Assert.Equal("orders.yaml", findings[0].Span.File.Path);
    }

    private static ImmutableArray<Finding> Check(ImmutableArray<ApplicationRule> rules, ApplicationFacts application)
    {
        var graph = ManifestGraph.Create([new ManifestInput(ManifestReader.Read(new SourceFile("orders.yaml", Manifest)))]);
        return ApplicationChecker.Check(graph, new ApplicationGraph(graph, [application]), rules);
    }

    private abstract class TestRule(RuleDescriptor descriptor) : ApplicationRule
    {
        public override RuleDescriptor Descriptor => descriptor;
    }

    private sealed class PlacedRule(RuleDescriptor descriptor) : TestRule(descriptor)
    {
        public override void Check(ApplicationFacts application, ApplicationRuleContext context)
        {
            foreach (var placement in context.Placements)
            {
                context.Report(placement.Workload.HeadSpan, $"{application} runs in {placement.Workload}", resource: placement.Workload);
            }
        }
    }

    private sealed class ThrowingRule() : TestRule(new RuleDescriptor("KW7997", "A rule that fails", Severity.Warning))
    {
        public override void Check(ApplicationFacts application, ApplicationRuleContext context)
        {
            context.Report(context.Placements[0].Workload.HeadSpan, "lost");
            throw new InvalidOperationException("on purpose");
        }
    }
}
