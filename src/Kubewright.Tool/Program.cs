using Kubewright.Tool;

return Process.Run(args, Terminal.OfProcess);
