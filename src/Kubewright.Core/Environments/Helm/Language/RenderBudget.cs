namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>What one rendering has spent.</summary>
internal sealed class RenderBudget(CancellationToken cancellationToken)
{
    private long _steps;
    private long _output;

    /// <summary>How often each name is included at the moment, which Helm limits.</summary>
    public Dictionary<string, int> Included { get; } = new(StringComparer.Ordinal);

    public int Depth { get; set; }

    public void Step(int count = 1)
    {
        _steps += count;
        if (_steps > RenderLimits.Steps)
        {
            throw new RenderLimitException($"the chart executes more than {RenderLimits.Steps} steps");
        }

        if ((_steps & 0x3FF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void Write(int length)
    {
        _output += length;
        if (_output > RenderLimits.Output)
        {
            throw new RenderLimitException($"the chart writes more than {RenderLimits.Output} characters");
        }
    }
}
