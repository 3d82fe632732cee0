using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules;

/// <summary>How rules are run: over the subjects that they are about, and none at the cost of another.</summary>
public sealed class CheckerTests
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

    [Fact]
    public void RuleThatThrowsAtOneObject_IsReportedOnceForTheFile_AndWhatItSaidIsGone()
    {
        var graph = ManifestGraph.Create(
            [new ManifestInput(ManifestReader.Read(new SourceFile("orders.yaml", string.Join("---\n", Enumerable.Repeat(Manifest, 3)))))]);
        var finding = Assert.Single(Checker.Check(graph, graph.Sets[0].Inputs[0], [new ThrowingAtTheSecond()]), finding => finding.Id != "KW9002");
        Assert.Equal("Rule KW7996 failed and was skipped at Deployment 'orders': InvalidOperationException: on purpose", finding.Message);
    }

    [Fact]
    public void MistakeThatAMergeKeyRepeats_IsSaidOnce() => Assert.Single(
        ManifestVerifier.Check(null, ("orders.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
            spec:
              ports:
                - &http
                  name: http
                  port: 80
                  targetPort: "8080"
                - <<: *http
                  name: https
                  port: 443
            """)),
        finding => finding.Id == "KW2010");

    private static ImmutableArray<Finding> Check(ImmutableArray<Rule> rules, ApplicationFacts application)
    {
        var graph = ManifestGraph.Create([new ManifestInput(ManifestReader.Read(new SourceFile("orders.yaml", Manifest)))]);
        return Checker.Check(graph, new ApplicationGraph(graph, [application]), rules);
    }

    private abstract class TestRule(RuleDescriptor descriptor) : Rule<ApplicationFacts>
    {
        public override RuleDescriptor Descriptor => descriptor;
    }

    private sealed class PlacedRule(RuleDescriptor descriptor) : TestRule(descriptor)
    {
        protected override void Check(ApplicationFacts application, RuleContext context)
        {
            foreach (var placement in context.Placements)
            {
                context.Report(placement.Workload.HeadSpan, $"{application} runs in {placement.Workload}", resource: placement.Workload);
            }
        }
    }

    private sealed class ThrowingRule() : TestRule(new RuleDescriptor("KW7997", "A rule that fails", Severity.Warning))
    {
        protected override void Check(ApplicationFacts application, RuleContext context)
        {
            context.Report(context.Placements[0].Workload.HeadSpan, "lost");
            throw new InvalidOperationException("on purpose");
        }
    }

    private sealed class ThrowingAtTheSecond : Rule<Deployment>
    {
        private int _calls;

        public override RuleDescriptor Descriptor { get; } = new("KW7996", "A rule that fails at the second object", Severity.Warning);

        protected override void Check(Deployment resource, RuleContext context)
        {
            context.Report(resource.HeadSpan, "lost");
            if (++_calls == 2)
            {
                throw new InvalidOperationException("on purpose");
            }
        }
    }
}
