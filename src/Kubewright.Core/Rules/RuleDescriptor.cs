namespace Kubewright.Core.Rules;

/// <summary>What a rule is called and how loud it is.</summary>
/// <param name="Id">KW and four digits, never reused.</param>
/// <param name="Title">The truth it states, one sentence without a full stop.</param>
/// <param name="Severity">How loud its findings are unless they say otherwise.</param>
public sealed record RuleDescriptor(string Id, string Title, Severity Severity)
{
    /// <summary>The family that the id's first digit names, or its first two.</summary>
    public string Family => Id[2] switch
    {
        '1' => "Selectors",
        '2' => "Ports",
        '3' => "ServiceTypes",
        '4' => "References",
        '5' => Id[3] switch
        {
            '2' => "Workloads",
            '3' => "OtherKinds",
            '4' when Id[4] < '5' => "Environments",
            _ => "Documents",
        },
        '6' => "Builders",
        '7' => "Application",
        _ => "Kubewright",
    };

    /// <summary>The page that explains it.</summary>
    public string HelpLink => $"https://github.com/kubewright/kubewright/blob/main/src/Kubewright.Core/Rules/{Family}/{Id}.md";
}
