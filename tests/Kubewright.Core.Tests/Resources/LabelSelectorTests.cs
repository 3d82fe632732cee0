using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Resources;

/// <summary>metav1.LabelSelector: apimachinery/pkg/apis/meta/v1/helpers.go, pkg/labels/selector.go.</summary>
public sealed class LabelSelectorTests
{
    [Theory]
    [InlineData("{}", "app: orders", SelectorMatch.Yes)]
    [InlineData("{ matchLabels: {} }", "", SelectorMatch.Yes)]
    [InlineData("{ matchLabels: { app: orders } }", "app: orders, tier: api", SelectorMatch.Yes)]
    [InlineData("{ matchLabels: { app: orders, tier: api } }", "app: orders", SelectorMatch.No)]
    [InlineData("{ matchLabels: { app: '', tier: } }", "app: , tier: ''", SelectorMatch.Yes)]
    [InlineData("{ matchLabels: { app: orders } }", "app: '${APP}'", SelectorMatch.Unknown)]
    [InlineData("{ matchLabels: { app: '${APP}' } }", "app: orders", SelectorMatch.Unknown)]
    [InlineData("{ matchLabels: { '${KEY}': orders } }", "app: orders", SelectorMatch.Unknown)]
    [InlineData("{ matchLabels: { app: '${APP}', tier: api } }", "app: orders, tier: web", SelectorMatch.No)]
    [InlineData("{ matchLabels: { tier: api, app: '${APP}' } }", "app: orders, tier: web", SelectorMatch.No)]
    [InlineData("{ matchLabels: { app: '${APP}', tier: api } }", "app: orders, tier: api", SelectorMatch.Unknown)]
    [InlineData("{ matchLabels: { app: orders }, matchExpressions: [{ key: tier, operator: Exists }] }", "app: orders", SelectorMatch.No)]
    [InlineData("{ matchLabels: { app: web }, matchExpressions: [{ key: app, operator: Exists }] }", "app: orders", SelectorMatch.No)]
    [InlineData("{ matchExpressions: [{ key: tier, operator: Exists }, { key: app, operator: Exists }] }", "app: orders", SelectorMatch.No)]
    public void Selector_AsksForAllOfIt(string selector, string labels, SelectorMatch match) =>
        Assert.Equal(match, LabelSelector.Read(Parse(selector))!.Matches(LabelMap.Read(Parse("{ " + labels + " }"))));

    [Theory]
    [InlineData("operator: In, values: [orders, web]", SelectorMatch.Yes, SelectorMatch.No, SelectorMatch.No, SelectorMatch.Unknown)]
    [InlineData("operator: NotIn, values: [orders, web]", SelectorMatch.No, SelectorMatch.Yes, SelectorMatch.Yes, SelectorMatch.Unknown)]
    [InlineData("operator: Exists", SelectorMatch.Yes, SelectorMatch.Yes, SelectorMatch.No, SelectorMatch.Yes)]
    [InlineData("operator: DoesNotExist", SelectorMatch.No, SelectorMatch.No, SelectorMatch.Yes, SelectorMatch.No)]
    [InlineData("operator: Equals, values: [orders]", SelectorMatch.Unknown, SelectorMatch.Unknown, SelectorMatch.Unknown, SelectorMatch.Unknown)]
    [InlineData("operator: '${OPERATOR}', values: [orders]", SelectorMatch.Unknown, SelectorMatch.Unknown, SelectorMatch.Unknown, SelectorMatch.Unknown)]
    [InlineData("operator: In, values: ['${APP}']", SelectorMatch.Unknown, SelectorMatch.Unknown, SelectorMatch.No, SelectorMatch.Unknown)]
    [InlineData("operator: In, values: ['${APP}', orders]", SelectorMatch.Yes, SelectorMatch.Unknown, SelectorMatch.No, SelectorMatch.Unknown)]
    [InlineData("operator: NotIn, values: ['${APP}', orders]", SelectorMatch.No, SelectorMatch.Unknown, SelectorMatch.Yes, SelectorMatch.Unknown)]
    public void Requirement_IsAskedOfAValue(string requirement, SelectorMatch listed, SelectorMatch other, SelectorMatch absent, SelectorMatch placeholder)
    {
        var one = LabelRequirement.Read(Mapping("{ key: app, " + requirement + " }"));
        Assert.Equal(
            [listed, other, absent, placeholder],
            new[] { "app: orders", "app: shop", "tier: api", "app: '${APP}'" }.Select(labels => one.Matches(LabelMap.Read(Parse("{ " + labels + " }")))));
    }

    [Fact]
    public void Requirement_OfAnUnknownKey_IsUnknown() =>
        Assert.Equal(SelectorMatch.Unknown, LabelRequirement.Read(Mapping("{ key: '${KEY}', operator: Exists }")).Matches(LabelMap.Empty));

    [Theory]
    [InlineData("key: app, operator: In, values: [orders]", true)]
    [InlineData("key: app, operator: NotIn, values: [orders]", true)]
    [InlineData("key: app, operator: Exists", true)]
    [InlineData("key: app, operator: DoesNotExist", true)]
    [InlineData("key: app, operator: In", false)]
    [InlineData("key: app, operator: NotIn, values: []", false)]
    [InlineData("key: app, operator: Exists, values: [orders]", false)]
    [InlineData("key: app, operator: DoesNotExist, values: [orders]", false)]
    [InlineData("key: app, operator: Equals, values: [orders]", false)]
    [InlineData("key: app", false)]
    [InlineData("operator: Exists", false)]
    public void Requirement_TakesValuesByItsOperator(string requirement, bool isValid) =>
        Assert.Equal(isValid, LabelRequirement.Read(Mapping("{ " + requirement + " }")).IsValid);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("orders")]
    public void AbsentSelector_IsNone(string selector) => Assert.Null(LabelSelector.Read(Parse(selector)));

    private static YamlMapping Mapping(string text) => Assert.IsType<YamlMapping>(Parse(text));

    private static YamlNode? Parse(string text) => YamlReader.Read(new SourceFile("a.yaml", text)).Select(document => document.Root).FirstOrDefault();
}
