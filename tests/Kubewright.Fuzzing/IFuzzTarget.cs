namespace Kubewright.Fuzzing;

/// <summary>A part of Kubewright that random input is given to. Any exception is a fault.</summary>
internal interface IFuzzTarget
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    /// <summary>How many of a thousand executions go to it.</summary>
    int Share { get; }

    /// <summary>Makes an input from random numbers, and tries it.</summary>
    /// <exception cref="FaultException">Something came out that must not.</exception>
    void Execute(Random random);
}
