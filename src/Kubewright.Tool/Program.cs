Console.WriteLine("kubewright");
